package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may want to type.
 *
 * @param article whose title it is; null when it is none's
 */
public record Suggestion(String text, @Nullable ArticleId article) {}
