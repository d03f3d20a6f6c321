/**
 * Reasons: why leads were won and lost, as agents say it, and how often which was said.
 *
 * <p>Used by what is written down of calls and by doors. It must not know how calls are made.
 */
@NullMarked
package io.lianxi.dialer.campaign.reason;

import org.jspecify.annotations.NullMarked;
