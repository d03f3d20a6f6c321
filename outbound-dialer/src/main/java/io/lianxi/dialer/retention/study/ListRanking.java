package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ranks leads that came with a list, before any of them is called. */
public interface ListRanking {

  /**
   * Leads are ranked as they come by what was learned last. Where nothing was, or nobody was there
   * to make the steps of, all that may be called yet are ranked by what the plan of the campaign
   * tells, or the last training; without either they stay as they are. May be repeated.
   *
   * @param goesOn asked now and then; false ends it
   * @throws CancellationException when it is to end
   */
  void rank(CampaignId campaign, BooleanSupplier goesOn);
}
