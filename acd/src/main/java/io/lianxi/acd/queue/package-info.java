/**
 * Queues: where contacts wait, under which policy.
 *
 * <p>Called by routing, handling and the flows. It knows what agents can do, not what they do.
 */
@NullMarked
package io.lianxi.acd.queue;

import org.jspecify.annotations.NullMarked;
