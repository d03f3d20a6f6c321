package io.lianxi.knowledge.search.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How far every index has come, for all copies of the application. */
interface IndexStates {

  /** What one copy at a time does. */
  enum Turn {
    /** Writing indexes. */
    INDEX(1),
    /** Writing the words that are searched while Elasticsearch is away. */
    WORDS(2),
    /** Computing vectors. */
    EMBED(3);

    private final int number;

    Turn(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /**
   * Does {@code work} while no other copy does the same; all that it saves is saved together.
   *
   * @return empty, with nothing done, when another copy is at it
   */
  <T> Optional<T> inTurn(Turn turn, Supplier<T> work);

  List<IndexState> all();

  /** Adds or changes one. */
  void save(IndexState state);

  void forget(String name);

  /** Lets {@code name} be the one that answers, and forgets all others. */
  void serve(String name);

  /** Of the words: the position of the last change that is in them; 0 before all. */
  long words();

  void saveWords(long position);
}
