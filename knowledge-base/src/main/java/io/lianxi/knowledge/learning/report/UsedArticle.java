package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.ArticleId;

/**
 * How much an article was used.
 *
 * @param uses how often beside a contact or a ticket
 * @param clicks how often it was opened from what a search found
 * @param useful how many readers found it useful
 * @param notUseful how many did not
 */
public record UsedArticle(
    ArticleId id, String title, int uses, int clicks, int useful, int notUseful) {}
