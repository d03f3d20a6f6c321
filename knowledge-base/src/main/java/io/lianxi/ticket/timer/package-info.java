/**
 * Timers of tickets: set with each change of a ticket, and what is done when they go off.
 *
 * <p>Called by the store of tickets and by the clock. It must not know who reads what is told.
 */
@NullMarked
package io.lianxi.ticket.timer;

import org.jspecify.annotations.NullMarked;
