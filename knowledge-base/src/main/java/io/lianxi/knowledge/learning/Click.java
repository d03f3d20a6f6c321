package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;
import java.util.UUID;

/**
 * An article that was opened from what a search found.
 *
 * @param by log-in name of who searched
 * @param position among what was found, from 1
 */
public record Click(UUID search, String by, ArticleId article, int position, Instant at) {}
