package io.lianxi.ticket.progress;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.List;

/** Customers whose complaints were answered, by what they said of the answer. */
public interface AnsweredCustomers {

  /** Which of them. */
  enum Which {
    /** Whatever they said, or nothing. */
    ALL,
    /** Their answer stands, and nobody has asked them yet. */
    NOT_ASKED,
    /** They said that they are not content. */
    NOT_SATISFIED
  }

  /**
   * Those of the local user base of whom it holds since {@code since}, each once, the last first; a
   * ticket that is opened again was answered all the same.
   */
  List<CustomerId> since(Instant since, Which which, int most);
}
