/**
 * What a centre decides once for all its tickets: risks, limits of money and of patience.
 *
 * <p>Called by tickets and doors. It must not know any ticket.
 */
@NullMarked
package io.lianxi.ticket.settings;

import org.jspecify.annotations.NullMarked;
