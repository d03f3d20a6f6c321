package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gap about which something was decided.
 *
 * @param id the subject of its wording
 * @param draft the article that is to fill it; null when there is none, or none any more
 * @param filledAt since when readers see that article; null when they do not
 * @param isDismissed is no article needed?
 */
public record Settled(
    String id,
    Wording wording,
    @Nullable ArticleId draft,
    @Nullable Instant filledAt,
    boolean isDismissed) {}
