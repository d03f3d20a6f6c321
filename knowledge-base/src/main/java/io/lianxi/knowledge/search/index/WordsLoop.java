package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleChange;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.search.index.IndexStates.Turn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows what readers may see, in the words that are searched while Elasticsearch is away. */
public final class WordsLoop {
  private static final int BATCH = 500;

  private final PublishedArticles articles;
  private final StoredWords words;
  private final IndexStates states;

  WordsLoop(PublishedArticles articles, StoredWords words, IndexStates states) {
    this.articles = articles;
    this.words = words;
    this.states = states;
  }

  /**
   * Goes on for a bit, if no other copy does.
   *
   * @return is there more to do at once?
   */
  public boolean step() {
    return states.inTurn(Turn.WORDS, this::work).orElse(false);
  }

  /** Does all there is. */
  void tick() {
    boolean isMore = step();
    while (isMore) {
      isMore = step();
    }
  }

  private boolean work() {
    List<ArticleChange> changes = articles.changedAfter(states.words(), BATCH);
    if (changes.isEmpty()) {
      return false;
    }
    Set<ArticleId> gone = new LinkedHashSet<>();
    changes.forEach(change -> gone.add(change.id()));
    List<PublishedArticle> found = articles.findAll(gone);
    found.forEach(article -> gone.remove(article.id()));
    words.write(found, gone);
    states.saveWords(changes.getLast().position());
    return true;
  }

  long position() {
    return states.words();
  }
}
