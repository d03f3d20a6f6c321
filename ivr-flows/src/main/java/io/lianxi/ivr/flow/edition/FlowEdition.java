package io.lianxi.ivr.flow.edition;

import java.time.Instant;

/**
 * What a flow said when it was published; it never changes.
 *
 * @param version from 1
 * @param document as {@link io.lianxi.ivr.flow.text.FlowText} reads it
 * @param publishedBy log-in name; empty when it was shipped
 * @param why "" when nobody said
 */
public record FlowEdition(
    String flow,
    int version,
    String document,
    String publishedBy,
    Instant publishedAt,
    String why) {}
