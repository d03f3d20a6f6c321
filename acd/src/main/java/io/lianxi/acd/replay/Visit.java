package io.lianxi.acd.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An arrival that can be replayed: what did not come out in the past has been filled in.
 *
 * @param patience how long the customer would wait; null for as long as it takes
 * @param service what it takes of the agent who gets it
 */
record Visit(Arrival arrival, @Nullable Duration patience, Service service) {}
