package io.lianxi.acd.customer.billing;

/**
 * How much of a plan's allowance is used this month: of data in MB, of calls in minutes, of texts
 * in messages.
 */
public record Usage(Kind kind, long allowance, long used) {

  /** What is used. */
  public enum Kind {
    DATA,
    VOICE,
    TEXT
  }

  /** What may still be used without paying more. */
  public long left() {
    return Math.max(0, allowance - used);
  }
}
