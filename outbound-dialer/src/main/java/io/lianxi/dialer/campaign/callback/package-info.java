/**
 * Calls that leads were promised: when, by whom, and who makes them once their time is nearly over.
 *
 * <p>Used by leads, by the loop that dials and by doors. It must not know what a lead is.
 */
@NullMarked
package io.lianxi.dialer.campaign.callback;

import org.jspecify.annotations.NullMarked;
