package io.lianxi.ivr.flow.edition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All flows, as they are kept. Nothing that was published is ever changed or forgotten. */
public interface FlowEditions {
  /** How many flows there are at most. */
  int MOST_FLOWS = 200;

  /** How many editions are told at most. */
  int MOST_TOLD = 100;

  /** Counts the changes of {@link #publications}; asking is cheap. */
  long revision();

  /** What is in force of each flow that was ever published, by name. */
  List<Publication> publications();

  /** All flows there are, by name. */
  List<Draft.Head> drafts();

  /** What the flow says while it is worked on; empty when there is no such flow. */
  Optional<Draft> draft(String flow);

  /** That edition; empty when there never was one. */
  Optional<FlowEdition> edition(String flow, int version);

  /**
   * What was published of the flow, newest first.
   *
   * @param before only those with a smaller version; empty for all
   * @param size how many at most, up to {@link #MOST_TOLD}
   */
  List<FlowEdition> editions(String flow, OptionalInt before, int size);

  /**
   * Adds a flow. Atomic.
   *
   * @return false, with nothing changed, when there is one of this name or there are {@link
   *     #MOST_FLOWS}
   */
  boolean add(Draft first);

  /** Forgets a flow; false, with nothing changed, when it is not there or was ever published. */
  boolean remove(String flow);

  /**
   * Saves {@code next} over the revision before its own. Atomic.
   *
   * @return false, with nothing changed, when another revision is the newest
   */
  boolean save(Draft next);

  /**
   * Makes an edition of a draft and puts it in force. Atomic.
   *
   * @param seen the {@link #revision} for which this was decided
   * @return empty, with nothing changed, when what is in force or the draft has changed since
   */
  Optional<FlowEdition> publish(long seen, Release release);

  /**
   * Puts other editions in force, or other numbers. Atomic.
   *
   * @param seen the {@link #revision} for which this was decided
   * @return false, with nothing changed, when what is in force has changed since
   */
  boolean change(long seen, Publication after);
}
