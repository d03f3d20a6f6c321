package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last runs over labelled sets; each ends once. */
interface RelevanceRuns {
  /** So many are kept. */
  int MOST_KEPT = 200;

  /** So many go on at the same time at most, in all copies of the application. */
  int MOST_RUNNING = 2;

  /**
   * Keeps a run that begins. Atomic.
   *
   * @return false, with nothing kept, when {@link #MOST_RUNNING} go on already
   */
  boolean begin(RelevanceRun run);

  /**
   * Says that a run goes on.
   *
   * @return false when it does not: it ended
   */
  boolean beat(UUID id, int done, Instant at);

  /** Ends a run that goes on with what it showed; one that has ended stays as it is. */
  void done(UUID id, Outcome outcome);

  /** Ends a run that goes on without figures; one that has ended stays as it is. */
  void fail(UUID id, Failure failure);

  /** Ends the runs as {@link Failure#DIED} that told nothing since {@code then}. */
  void bury(Instant then);

  /** The run; empty when it is not known, or not any more. */
  Optional<RelevanceRun> find(UUID id);

  /** The runs that are kept, the last begun first, with no questions that moved. */
  List<RelevanceRun> last(int most);
}
