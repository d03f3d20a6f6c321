/**
 * Campaigns: what is called for, how, and which comes first.
 *
 * <p>Used by the loop that dials and by doors. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign;

import org.jspecify.annotations.NullMarked;
