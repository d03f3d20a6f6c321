package io.lianxi.knowledge.relevance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over a labelled set, before and after a change of the rules.
 *
 * @param done how many searches were made
 * @param total how many there are to make
 * @param outcome null until it is done
 * @param failure why it failed; null when it did not
 * @param startedBy log-in name
 * @param beatAt when it last told that it goes on
 */
public record RelevanceRun(
    UUID id,
    String set,
    State state,
    int done,
    int total,
    @Nullable Outcome outcome,
    @Nullable Failure failure,
    String startedBy,
    Instant startedAt,
    Instant beatAt) {

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** Why a run ended without figures. */
  public enum Failure {
    /** The server of search is away. */
    ELASTICSEARCH_AWAY,
    /** What texts mean could not be computed for every question. */
    MEANING_NOT_READY,
    /** The application was stopped. */
    STOPPED,
    /** Nobody knows: it told nothing any more. */
    DIED,
    /** A fault of our own; the log says more. */
    FAULT
  }

  /** What a run showed; {@code after} is the same as {@code before} when nothing was changed. */
  public record Outcome(Figures before, Figures after, List<Figures.Moved> moved) {
    public Outcome {
      moved = List.copyOf(moved);
    }
  }

  /** A run that begins. */
  static RelevanceRun begun(UUID id, String set, int total, String by, Instant now) {
    return new RelevanceRun(id, set, State.RUNNING, 0, total, null, null, by, now, now);
  }
}
