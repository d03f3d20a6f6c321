package io.lianxi.knowledge.library;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to an article, without its content.
 *
 * @param type what its content was found to be, e.g. {@code image/png}
 * @param size in bytes
 * @param addedBy log-in name
 */
public record ArticleFile(
    UUID id,
    ArticleId article,
    String name,
    String type,
    int size,
    String addedBy,
    Instant addedAt) {}
