package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded to be played to customers.
 *
 * @param language whom it is for; null for all
 * @param hash of its sound
 * @param changedBy log-in name of who put it in
 */
public record Recording(
    String name,
    @Nullable Language language,
    String hash,
    Duration length,
    String changedBy,
    Instant changedAt) {}
