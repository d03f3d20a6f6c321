package io.lianxi.acd.simulation;

/**
 * Something that goes wrong at a moment.
 *
 * @param at ms after the start
 * @param copy of the application that it happens to, if it happens to one
 * @param millis how long it lasts
 * @param number what else there is to say: after how many changes a copy dies
 */
record Fault(Kind kind, long at, int copy, long millis, int number) {

  /** What can go wrong. */
  enum Kind {
    /** a copy dies right after a change it made, before it acts on it */
    CRASH,
    /** a copy dies between two things it does */
    KILL,
    /** a copy loses its line to Asterisk, and what happens there meanwhile */
    LINE_AWAY,
    /** whoever leads does so no longer, and does not know */
    LEASE_LOST,
    /** the live store forgets everything */
    REDIS_EMPTIED,
    /** the live store does not answer */
    REDIS_AWAY,
    /** the history and the log do not answer */
    POSTGRES_AWAY,
    /** events of the line come twice */
    DUPLICATED,
    /** events of the line come late, after others that happened later */
    LATE,
    /** events of the line never come */
    LOST,
    /** agents' phones and networks fail */
    LEG_LOST
  }
}
