/**
 * Tickets: what was promised to a customer beyond the contact, and the work until it is kept.
 *
 * <p>Called by doors, flows and timers. It must not know who shows a ticket or reaches a customer.
 */
@NullMarked
package io.lianxi.ticket;

import org.jspecify.annotations.NullMarked;
