package io.lianxi.acd.contact;

import java.time.Duration;

/** Why a customer whom we called was not reached. */
public enum Unanswered {
  /** the telephone rang to the end, or is switched off */
  NO_ANSWER,
  /** somebody talks on it already, or declined */
  BUSY,
  /** nobody has the number */
  INVALID,
  /** the way there takes no more calls */
  CONGESTION,
  /** something else is wrong on the way there */
  NETWORK,
  /** answered, and hung up before an agent had to be there */
  HUNG_UP,
  /** answered, and no agent came in time */
  UNSERVED,
  /** a machine answered */
  MACHINE;

  /**
   * So soon after the answer an agent has to be there: by law nobody is abandoned who hangs up
   * within it (FTC 16 CFR 310.4, Ofcom).
   */
  public static final Duration IN_TIME = Duration.ofSeconds(2);
}
