/**
 * Outcomes: what the telephone tells of calls, and what is written down of it for good.
 *
 * <p>Told by the archive of contacts' events, and by whoever dials of calls that were never made.
 * It must not know how calls are made or paced.
 */
@NullMarked
package io.lianxi.dialer.outcome;

import org.jspecify.annotations.NullMarked;
