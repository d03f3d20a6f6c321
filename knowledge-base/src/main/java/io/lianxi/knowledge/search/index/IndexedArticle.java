package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.PublishedArticle;
import java.util.List;

/**
 * An article as it goes into an index.
 *
 * @param vectors of those of its passages that were computed already
 * @param isEmbedded were all of them?
 */
record IndexedArticle(PublishedArticle article, List<float[]> vectors, boolean isEmbedded) {}
