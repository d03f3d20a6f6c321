package io.lianxi.acd.edition;

import java.time.Instant;

/**
 * What a document says, as one of its versions; what a version says never changes.
 *
 * @param version from 1
 * @param changedBy log-in name of who made it so; empty when it was shipped
 */
public record Edition<V>(
    String name, int version, V content, String changedBy, Instant changedAt) {}
