/**
 * What is promised on a ticket: classes, which ticket is of which, warnings and escalation.
 *
 * <p>Called by clocks, tickets and doors. It must not know how any ticket stands.
 */
@NullMarked
package io.lianxi.ticket.sla.policy;

import org.jspecify.annotations.NullMarked;
