/**
 * What has to be done with tickets now and then: those whose owner is away, those that are too old.
 *
 * <p>Called by the clock. It must not know what else is kept of a ticket: its belongings do.
 */
@NullMarked
package io.lianxi.ticket.upkeep;

import org.jspecify.annotations.NullMarked;
