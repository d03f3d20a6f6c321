/**
 * The work on tickets: their store, their lists, and what is done with them.
 *
 * <p>Called by doors, flows and timers. It must not know who is told of a change: listeners are.
 */
@NullMarked
package io.lianxi.ticket.work;

import org.jspecify.annotations.NullMarked;
