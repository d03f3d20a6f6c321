package io.lianxi.dialer.campaign.attempt;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through the attempts of campaigns; whoever reads changes nothing. */
public interface AttemptLog {
  /** So many are told at once at most. */
  int MOST = 1_000;

  /**
   * What is asked for; null means any.
   *
   * @param from opened at or after it
   * @param to opened before it
   * @param after only what was opened before this attempt
   */
  record Asked(
      CampaignId campaign,
      Instant from,
      Instant to,
      @Nullable CallOutcome outcome,
      Attempt.@Nullable State state,
      @Nullable AttemptId after) {

    /** The same from after {@code last} on. */
    public Asked after(AttemptId last) {
      return new Asked(campaign, from, to, outcome, state, last);
    }
  }

  /** Those that match, the latest first; at most {@code size}. */
  List<Attempt> page(Asked asked, int size);
}
