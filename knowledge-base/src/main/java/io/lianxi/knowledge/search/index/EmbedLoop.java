package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.index.IndexStates.Turn;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the vectors of what is in an index without them, in the background: articles can be
 * found by their words at once and by their meaning soon. One copy of the application at a time
 * does it.
 */
public final class EmbedLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EmbedLoop.class);
  private static final int BATCH = 256;

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
      Set<ArticleId> ids = new LinkedHashSet<>(index.unembedded(name, BATCH));
      if (!ids.isEmpty()) {
        compute(ids, embeddings);
        return indexes.renew(name, ids);
      }
    }
    return false;
  }

  private void compute(Set<ArticleId> ids, Embeddings embeddings) {
    List<PublishedArticle> found = indexed.articles().findAll(ids);
    Map<ArticleId, Map<String, float[]>> kept = indexed.vectors().of(ids, embeddings.model());
    found.parallelStream()
        .map(article -> new Computed(article, missing(article, kept, embeddings)))
        .toList()
        .forEach(computed -> keep(computed, embeddings.model()));
  }

  private record Computed(PublishedArticle article, Map<String, float[]> vectors) {}

  private static Map<String, float[]> missing(
      PublishedArticle article, Map<ArticleId, Map<String, float[]>> kept, Embeddings embeddings) {
    Map<String, float[]> computed = new HashMap<>();
    for (String passage : Passages.of(article)) {
      String name = Passages.name(passage);
      if (!kept.getOrDefault(article.id(), Map.of()).containsKey(name)) {
        computed.put(name, vector(passage, article.id(), embeddings));
      }
    }
    return computed;
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

  private void keep(Computed computed, String model) {
    ArticleId id = computed.article().id();
    indexed.vectors().keep(id, computed.vectors(), model);
    indexed
        .vectors()
        .keepOnly(id, Passages.of(computed.article()).stream().map(Passages::name).toList());
  }

  /** Of how many articles the meaning is still to be computed; 0 where none ever is. */
  long waiting() {
    return meaning.embeddings().isEmpty() && !meaning.isComing()
        ? 0
        : indexes.names().stream().mapToLong(index::countUnembedded).max().orElse(0);
  }
}
