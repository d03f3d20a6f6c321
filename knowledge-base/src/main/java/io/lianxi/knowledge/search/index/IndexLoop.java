package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleChange;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.index.IndexStates.Turn;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what readers may see, in the index that answers and in the one that is being built. Of
 * several copies of the application one at a time does it; whoever dies leaves the changes since
 * the last position to the next, and a change that goes in twice is in once.
 */
public final class IndexLoop {
  private static final Logger LOG = LoggerFactory.getLogger(IndexLoop.class);
  private static final int BATCH = 500;

  private final SearchIndex index;
  private final IndexStates states;
  private final PublishedArticles articles;
  private final IndexedArticles indexed;
  private final Meaning meaning;
  private final Clock clock;
  private final String prefix;
  private volatile boolean isAway;

  IndexLoop(SearchIndex index, IndexStates states, IndexedArticles indexed, Names names) {
    this.index = index;
    this.states = states;
    this.articles = indexed.articles();
    this.indexed = indexed;
    this.meaning = indexed.meaning();
    this.clock = names.clock();
    this.prefix = names.alias() + "-";
  }

  /** What indexes are called: the alias and when they were begun. */
  record Names(String alias, Clock clock) {}

  /**
   * Goes on for a bit, if no other copy does.
   *
   * @return is there more to do at once?
   */
  public boolean step() {
    return states.inTurn(Turn.INDEX, this::work).orElse(false);
  }

  /** Does all there is, or nothing while Elasticsearch is away. */
  void tick() {
    try {
      while (step()) {
        LOG.debug("more changes wait");
      }
      isAway = false;
    } catch (IndexAway e) {
      if (!isAway) {
        LOG.warn("Elasticsearch is away, articles are searched in Postgres: {}", e.toString());
      }
      isAway = true;
    }
  }

  private boolean work() {
    Optional<IndexState> serving = usable(IndexState::isServing);
    Optional<IndexState> building = usable(state -> !state.isServing());
    boolean isRight = serving.filter(this::isRight).isPresent();
    if (building.isPresent() && !isRight(building.get())) {
      states.forget(building.get().name());
      building = Optional.empty();
    }
    if (!isRight && building.isEmpty()) {
      building = Optional.of(begin());
    }
    // the one that answers comes first: building another must not make it late
    boolean isMore = serving.filter(this::follow).isPresent();
    if (building.isPresent()) {
      isMore |= follow(building.get());
      if (!isMore && isReady(building.get(), serving.isPresent())) {
        index.serve(building.get().name());
        states.serve(building.get().name());
      }
    }
    return isMore;
  }

  private boolean isRight(IndexState state) {
    return state.madeFor().equals(index.madeFor());
  }

  /** The index that is so, unless it was lost: then it is forgotten. */
  private Optional<IndexState> usable(Predicate<IndexState> isIt) {
    Optional<IndexState> found = states.all().stream().filter(isIt).findFirst();
    if (found.isPresent() && !index.isThere(found.get().name(), found.get().identity())) {
      states.forget(found.get().name());
      return Optional.empty();
    }
    return found;
  }

  private IndexState begin() {
    String name = prefix + clock.instant().toEpochMilli();
    IndexState state =
        new IndexState(
            name,
            index.madeFor(),
            index.create(name),
            PublishedArticles.BEGINNING,
            0,
            articles.count(),
            false,
            clock.instant());
    states.save(state);
    return state;
  }

  /** Puts the next changes in; were there any? */
  private boolean follow(IndexState state) {
    List<ArticleChange> changes = articles.changedAfter(state.position(), BATCH);
    if (changes.isEmpty()) {
      return false;
    }
    Set<ArticleId> ids = new LinkedHashSet<>();
    changes.forEach(change -> ids.add(change.id()));
    write(state.name(), ids);
    states.save(state.to(changes.getLast().position(), changes.size()));
    return true;
  }

  private void write(String name, Set<ArticleId> ids) {
    List<PublishedArticle> found = articles.findAll(ids);
    Set<ArticleId> gone = new LinkedHashSet<>(ids);
    found.forEach(article -> gone.remove(article.id()));
    index.write(name, indexed.of(found), gone);
  }

  /** Where something answers already, nothing worse takes its place. */
  private boolean isReady(IndexState building, boolean isServed) {
    return !isServed
        || meaning.embeddings().isEmpty()
        || index.countUnembedded(building.name()) == 0;
  }

  /**
   * Puts articles in once more, now that more of their vectors are known.
   *
   * @return false, with nothing done, while another copy is writing
   */
  boolean renew(String name, Set<ArticleId> ids) {
    return states
        .inTurn(
            Turn.INDEX,
            () -> {
              write(name, ids);
              return true;
            })
        .orElse(false);
  }

  /**
   * Begins to build a new index beside the one that answers.
   *
   * @return false when one is being built already, or another copy is writing just now
   */
  public boolean rebuild() {
    return states
        .inTurn(
            Turn.INDEX,
            () -> {
              boolean isBuilding = states.all().stream().anyMatch(state -> !state.isServing());
              if (!isBuilding) {
                begin();
              }
              return !isBuilding;
            })
        .orElse(false);
  }

  /** How far it is. */
  public IndexProgress progress() {
    List<IndexState> all = states.all();
    return all.stream()
        .filter(state -> !state.isServing())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(this::progress)
        .orElseGet(() -> IndexProgress.none(articles.count()));
  }

  private IndexProgress progress(IndexState state) {
    long total = Math.max(articles.count(), state.isServing() ? 0 : state.total());
    long there = state.isServing() ? total : Math.min(state.done(), total);
    long left = index.countUnembedded(state.name());
    return new IndexProgress(
        state.isServing() ? IndexProgress.State.IDLE : IndexProgress.State.BUILDING,
        there,
        total,
        state.startedAt(),
        Math.max(0, there - left),
        state.name());
  }

  /** The position of the last change that is in the index that answers; 0 when none does. */
  long position() {
    return states.all().stream()
        .filter(IndexState::isServing)
        .mapToLong(IndexState::position)
        .findFirst()
        .orElse(PublishedArticles.BEGINNING);
  }

  /** The indexes there are. */
  List<String> names() {
    return states.all().stream().map(IndexState::name).toList();
  }
}
