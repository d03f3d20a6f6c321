package io.lianxi.acd.queue;

import java.time.Instant;

/**
 * A policy that a queue has or has had.
 *
 * @param changedBy log-in name of who made it so; empty when nobody knows
 */
public record QueueVersion(QueuePolicy policy, String changedBy, Instant changedAt) {}
