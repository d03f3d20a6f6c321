/**
 * Alarms: who was told what about a ticket, when, and who has seen it.
 *
 * <p>Called by timers and doors. It must not know when anything is due: timers do.
 */
@NullMarked
package io.lianxi.ticket.alarm;

import org.jspecify.annotations.NullMarked;
