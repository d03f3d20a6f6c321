package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.Outcome;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.TrialSearches;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.text.KnownSynonyms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs labelled sets by the rules in force and by others, which are not put in force. A run lives
 * in this process and tells again and again that it goes on; one that does not any more has failed,
 * whoever asks.
 */
public final class Trials implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
  private static final Duration BEAT = Duration.ofMillis(500);
  private static final Duration DEAD = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final RelevanceRuns runs;
  private final Search search;
  private final Clock clock;
  private final ZoneId zone;
  private final ExecutorService running = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isStopping;

  /** What search goes by, and search by anything else. */
  record Search(
      KnownSynonyms synonyms, KnownWeights weights, TrialSearches trials, Meaning meaning) {
    Rules inForce() {
      return new Rules(synonyms.inForce().content(), weights.inForce().content());
    }

    ArticleSearch by(Rules rules) {
      return trials.by(rules.synonyms(), rules.weights());
    }
  }

  /**
   * @param zone whose days those of articles are
   */
  Trials(RelevanceRuns runs, Search search, Clock clock, ZoneId zone) {
    this.runs = runs;
    this.search = search;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Begins a run, which goes on by itself.
   *
   * @param by log-in name
   * @return its id; empty when as many go on as may
   */
  public Optional<UUID> begin(Trial trial, String by) {
    Rules before = search.inForce();
    Rules after =
        new Rules(
            trial.synonyms() == null ? before.synonyms() : trial.synonyms(),
            trial.weights() == null ? before.weights() : trial.weights());
    Rules changed = after.equals(before) ? null : after;
    List<LabelledQuery> queries = trial.set().queries();
    UUID id = UUID.randomUUID();
    bury();
    int total = queries.size() * (changed == null ? 1 : 2);
    if (!runs.begin(RelevanceRun.begun(id, trial.set().name(), total, by, clock.instant()))) {
      return Optional.empty();
    }
    running.execute(() -> run(id, queries, before, changed));
    return Optional.of(id);
  }

  private void bury() {
    runs.bury(clock.instant().minus(DEAD));
  }

  /** The run; one that died has failed. Empty when it is not known. */
  public Optional<RelevanceRun> find(UUID id) {
    bury();
    return runs.find(id);
  }

  /** The last runs, the last begun first, with no questions that moved. */
  public List<RelevanceRun> last(int most) {
    bury();
    return runs.last(most);
  }

  private void run(UUID id, List<LabelledQuery> queries, Rules before, @Nullable Rules after) {
    try {
      runs.done(id, outcome(id, queries, before, after));
    } catch (CancellationException e) {
      runs.fail(id, Failure.STOPPED);
    } catch (IndexAway e) {
      runs.fail(id, Failure.ELASTICSEARCH_AWAY);
    } catch (TrialRunner.NotReady e) {
      runs.fail(id, Failure.MEANING_NOT_READY);
    } catch (RuntimeException e) {
      LOG.error("run {} over labelled questions failed", id, e);
      runs.fail(id, Failure.FAULT);
    }
  }

  private Outcome outcome(
      UUID id, List<LabelledQuery> queries, Rules before, @Nullable Rules after) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    TrialRunner runner = new TrialRunner(search.meaning(), today, new Beats(id)::goesOn);
    List<@Nullable Integer> first = runner.places(queries, search.by(before));
    List<@Nullable Integer> then = after == null ? first : runner.places(queries, search.by(after));
    return new Outcome(Figures.of(first), Figures.of(then), Figures.moved(queries, first, then));
  }

  /** Tells now and then that a run goes on. */
  private final class Beats {
    private final UUID id;
    private Instant told = clock.instant();

    Beats(UUID id) {
      this.id = id;
    }

    boolean goesOn(int done) {
      Instant now = clock.instant();
      if (isStopping) {
        return false;
      }
      if (now.isBefore(told.plus(BEAT))) {
        return true;
      }
      told = now;
      return runs.beat(id, done, now);
    }
  }

  /** Ends the runs of this process, which say so unless a search takes too long. */
  @Override
  public void close() {
    isStopping = true;
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a run over labelled questions does not end");
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
