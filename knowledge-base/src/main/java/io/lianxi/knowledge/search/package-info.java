/**
 * Finds the article that answers: by words and by meaning in Elasticsearch, by words in Postgres
 * while that is away.
 *
 * <p>Called by doors and by whoever suggests articles. It must not know who asks, nor how articles
 * are written.
 */
@NullMarked
package io.lianxi.knowledge.search;

import org.jspecify.annotations.NullMarked;
