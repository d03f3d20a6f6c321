package io.lianxi.acd.simulation;

/** A server is away: the one failure that is allowed. */
final class Away extends RuntimeException {
  private static final long serialVersionUID = 1;

  Away(String what) {
    super(what + " is away", null, false, false);
  }
}
