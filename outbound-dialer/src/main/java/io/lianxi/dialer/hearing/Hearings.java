package io.lianxi.dialer.hearing;

import io.lianxi.acd.line.Heard;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.time.Instant;

/** What the answerers of all calls were taken for, and what agents found them to be. */
public interface Hearings {

  /**
   * Keeps what somebody who answered {@code call} was taken for. The first time counts; nothing is
   * kept of a call that is no attempt. May be repeated.
   */
  void heard(AttemptId call, Heard heard, Instant at);

  /**
   * Keeps whether an agent found a machine on {@code call}. The last word counts; nothing is kept
   * of a call that is no attempt. May be repeated.
   */
  void judged(AttemptId call, boolean isMachine, Instant at);

  /**
   * What it comes to for calls of {@code campaign} heard from {@code from} on, before {@code to}.
   */
  MachineTally tally(CampaignId campaign, Instant from, Instant to);
}
