package io.lianxi.knowledge.search.index;

import static java.util.stream.Collectors.toMap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.index.IndexStates.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the vectors of what is in an index without them, in the background: articles can be
 * found by their words at once and by their meaning soon. One copy of the application at a time
 * does it.
 */
public final class EmbedLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EmbedLoop.class);

  /** So many go into the index together; those that are not computed in time go with the next. */
  private static final int BATCH = 1_000;

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int AT_ONCE = 100;

  /** While the words of more articles than these wait, their meaning does. */
  private static final int WORDS_FIRST = 500;

  private final IndexLoop indexes;
  private final SearchIndex index;
  private final IndexStates states;
  private final IndexedArticles indexed;
  private final Meaning meaning;

  EmbedLoop(IndexLoop indexes, SearchIndex index, IndexStates states, IndexedArticles indexed) {
    this.indexes = indexes;
    this.index = index;
    this.states = states;
    this.indexed = indexed;
    this.meaning = indexed.meaning();
  }

  /**
   * Computes some, if no other copy does.
   *
   * @return are there more?
   */
  public boolean step() {
    if (indexes.names().isEmpty()) {
      return false; // nothing is loaded before there is anything to compute it for
    }
    Optional<Embeddings> embeddings = meaning.load();
    return embeddings.isPresent()
        && states.inTurn(Turn.EMBED, () -> work(embeddings.get())).orElse(false);
  }

  /** Computes as much as there is, or nothing while Elasticsearch is away. */
  void tick() {
    try {
      while (step()) {
        LOG.debug("more passages wait");
      }
    } catch (IndexAway e) {
      LOG.debug("passages wait for Elasticsearch", e);
    }
  }

  private boolean work(Embeddings embeddings) {
    if (indexed.articles().changedAfter(indexes.position(), WORDS_FIRST).size() == WORDS_FIRST) {
      return false;
    }
    for (String name : indexes.names()) {
      List<ArticleId> ids = index.unembedded(name, BATCH);
      if (!ids.isEmpty()) {
        return indexes.renew(name, computed(ids, embeddings));
      }
    }
    return false;
  }

  /** As many of {@code ids} as can be computed in time. */
  private Set<ArticleId> computed(List<ArticleId> ids, Embeddings embeddings) {
    long begun = System.nanoTime();
    Set<ArticleId> computed = new LinkedHashSet<>();
    while (computed.size() < ids.size() && System.nanoTime() - begun < LONGEST_NANOS) {
      int to = Math.min(ids.size(), computed.size() + AT_ONCE);
      List<ArticleId> next = ids.subList(computed.size(), to);
      compute(next, embeddings);
      computed.addAll(next);
    }
    return computed;
  }

  private void compute(List<ArticleId> ids, Embeddings embeddings) {
    Map<ArticleId, Map<String, float[]>> kept = indexed.vectors().of(ids, embeddings.model());
    List<Computed> computed =
        indexed.articles().findAll(ids).parallelStream()
            .map(
                article -> computed(article, kept.getOrDefault(article.id(), Map.of()), embeddings))
            .toList();
    indexed
        .vectors()
        .keep(
            computed.stream().collect(toMap(Computed::id, Computed::vectors)), embeddings.model());
    indexed.vectors().keepOnly(computed.stream().collect(toMap(Computed::id, Computed::passages)));
  }

  /**
   * What was computed of an article.
   *
   * @param vectors those that were not there
   * @param passages all that it is made of
   */
  private record Computed(ArticleId id, Map<String, float[]> vectors, Set<String> passages) {}

  private static Computed computed(
      PublishedArticle article, Map<String, float[]> kept, Embeddings embeddings) {
    Map<String, float[]> vectors = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (String passage : Passages.of(article)) {
      String name = Passages.name(passage);
      names.add(name);
      if (!kept.containsKey(name)) {
        vectors.put(name, vector(passage, article.id(), embeddings));
      }
    }
    return new Computed(article.id(), vectors, names);
  }

  /** What the model cannot read must not keep the rest from being read. */
  private static float[] vector(String passage, ArticleId id, Embeddings embeddings) {
    try {
      return embeddings.ofPassage(passage);
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("a passage of article {} has no meaning for the model", id, e);
      return new float[0];
    }
  }

  /** Of how many articles the meaning is still to be computed; 0 where none ever is. */
  long waiting() {
    return meaning.embeddings().isEmpty() && !meaning.isComing()
        ? 0
        : indexes.names().stream().mapToLong(index::countUnembedded).max().orElse(0);
  }
}
