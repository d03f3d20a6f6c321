/**
 * Handling: what an agent does with a contact, from accept to wrap-up, and what the clock and the
 * line do to it.
 *
 * <p>Called by the desk's doors, the line's events and the clock. It must not know who is chosen
 * for a contact, or HTTP.
 */
@NullMarked
package io.lianxi.acd.handling;

import org.jspecify.annotations.NullMarked;
