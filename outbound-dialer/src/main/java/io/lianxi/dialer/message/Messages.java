package io.lianxi.dialer.message;

import io.lianxi.acd.contact.MessageState;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.time.Instant;

/** How far all calls that tell a message have got with it. */
public interface Messages {

  /**
   * Keeps that {@code call} has got to {@code state} and which keys were pressed until then. The
   * first time of each state counts, and of the keys the most that is told; nothing is kept of a
   * call that is no attempt. May be repeated, in any order.
   *
   * @param keys one after the other; "" for none
   */
  void keep(AttemptId call, MessageState state, String keys, Instant at);

  /** What it comes to for all calls of {@code campaign}. */
  MessageTally tally(CampaignId campaign);
}
