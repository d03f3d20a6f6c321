/**
 * What search reads instead of articles, kept up with them: an index in Elasticsearch, words in
 * Postgres, and the vectors of passages.
 *
 * <p>Called by search and by imports that wait for it. It must not know what anybody asks.
 */
@NullMarked
package io.lianxi.knowledge.search.index;

import org.jspecify.annotations.NullMarked;
