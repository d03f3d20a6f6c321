/**
 * When time counts: the centre's calendars, and the exact clock that runs by one.
 *
 * <p>Called by everything that promises or measures. It must not know what is promised.
 */
@NullMarked
package io.lianxi.ticket.sla.calendar;

import org.jspecify.annotations.NullMarked;
