/**
 * Flows: what a customer meets before a person does, one verb after the other.
 *
 * <p>Called by the doors, which do what a verb says. It must not know a channel, a store or a
 * clock.
 */
@NullMarked
package io.lianxi.ivr.flow;

import org.jspecify.annotations.NullMarked;
