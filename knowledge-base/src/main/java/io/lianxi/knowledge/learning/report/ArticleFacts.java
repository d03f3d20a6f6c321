package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article that readers see, as far as it may have to be looked at again.
 *
 * @param validTo its last day; null when there is none
 * @param lastUsedAt when it was opened from a search or used last; null when that is not known
 */
public record ArticleFacts(
    ArticleId id,
    String title,
    Instant publishedAt,
    @Nullable LocalDate validTo,
    @Nullable Instant lastUsedAt,
    int useful,
    int notUseful) {}
