/**
 * SLA: how long a ticket may take, and how long it has taken, as a fold of what happened to it.
 *
 * <p>Called by tickets, timers and doors. It must not know what is done about a ticket, nor tell
 * anyone.
 */
@NullMarked
package io.lianxi.ticket.sla;

import org.jspecify.annotations.NullMarked;
