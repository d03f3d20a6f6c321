package io.lianxi.knowledge.search;

import java.time.LocalDate;

/**
 * The days on which every article in the index is true. On those none has to be left out, which
 * took Elasticsearch a third of the time of a search among 100,000 articles.
 *
 * @param first when the last of them has begun to be true, in days since 1970-01-01
 * @param last when the first of them ends to be true
 */
record CommonDays(long first, long last) {
  /** Nothing is known: on any day some article may not be true. */
  static final CommonDays NONE = new CommonDays(Long.MAX_VALUE, Long.MIN_VALUE);

  /** Has every article begun to be true by {@code day}? */
  boolean haveBegunBy(LocalDate day) {
    return first <= day.toEpochDay();
  }

  /** Is every article that was true still true on {@code day}? */
  boolean lastUntil(LocalDate day) {
    return day.toEpochDay() <= last;
  }
}
