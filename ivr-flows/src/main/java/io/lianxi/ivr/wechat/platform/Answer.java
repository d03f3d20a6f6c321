package io.lianxi.ivr.wechat.platform;

/** What came of sending something by the platform. */
public sealed interface Answer {

  /** It has it. */
  record Taken() implements Answer {}

  /**
   * It does not want it.
   *
   * @param code as its documentation names it
   * @param text in its own words
   */
  record Refused(int code, String text) implements Answer {}

  /** It never got it, so that it may be sent again. */
  record Unreached(String why) implements Answer {}

  /** The connection broke in the middle: it may have it or not. */
  record Unclear(String why) implements Answer {}
}
