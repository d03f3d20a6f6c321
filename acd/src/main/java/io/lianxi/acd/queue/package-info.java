/**
 * Queues: where contacts wait, under which policy.
 *
 * <p>Called by routing, handling and the flows. It must not know agents.
 */
@NullMarked
package io.lianxi.acd.queue;

import org.jspecify.annotations.NullMarked;
