package io.lianxi.acd.queue;

import io.lianxi.acd.Requirement;
import java.time.Duration;

/**
 * What a queue asks of its agents from a moment on.
 *
 * @param after how long the contact has waited in the queue when the step begins
 */
public record RoutingStep(Duration after, Requirement requirement) {}
