package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import java.util.Collection;
import java.util.List;

/**
 * Indexes by name, one of which answers. What is written can be found when the call returns; each
 * call may be repeated.
 *
 * <p>All throw {@link IndexAway} while the server is.
 */
interface SearchIndex {

  /** What an index is made of: one made for something else is built anew. */
  String madeFor();

  /** Makes an empty one, or empties it; the answer is its identity, which no other ever has. */
  String create(String name);

  /** Is it still the one of that identity? */
  boolean isThere(String name, String identity);

  /** Puts {@code articles} in, over what was there of them, and takes out those that are gone. */
  void write(String name, List<IndexedArticle> articles, Collection<ArticleId> gone);

  /** Lets {@code name} answer and no other, at one moment; then forgets all others. */
  void serve(String name);

  /** Some of the articles whose passages were not all computed, {@code most} at most. */
  List<ArticleId> unembedded(String name, int most);

  /** How many those are. */
  long countUnembedded(String name);

  /** How many pieces it is stored in: each is searched by itself. */
  long pieces(String name);

  /**
   * Begins to make one piece of it, and returns; of 100,000 articles it takes minutes, in which it
   * is searched and written as ever. Asked again meanwhile, it is done once more.
   */
  void join(String name);
}
