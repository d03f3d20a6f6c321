package io.lianxi.acd.routing;

/** Contacts of one queue with the same need, in order of rank. */
final class Group {
  /** How far is looked for one that tells of all. */
  private static final int LOOKED_AT = 3;

  private final Need need;
  private final Ranked waiting = new Ranked();

  Group(Need need) {
    this.need = need;
  }

  Need need() {
    return need;
  }

  Ranked waiting() {
    return waiting;
  }

  /**
   * Does another one wait here that was looked at already and could be taken by anyone who could
   * take {@code newcomer}? Then nobody who was free before can.
   */
  boolean tellsOf(Waiting newcomer) {
    int looked = 0;
    for (Waiting other : waiting.all()) {
      if (other != newcomer && !other.isFresh && !other.isBarredToSome()) {
        return true;
      }
      if (++looked == LOOKED_AT) {
        return false;
      }
    }
    return false;
  }
}
