package io.lianxi.acd.simulation;

/** The process is no more; nothing in it runs on. */
final class Died extends Error {
  private static final long serialVersionUID = 1;

  Died() {
    super("died", null, false, false);
  }
}
