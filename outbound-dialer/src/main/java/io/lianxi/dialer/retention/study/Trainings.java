package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.study.Training.Failure;
import io.lianxi.dialer.retention.study.Training.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All trainings; each ends once. */
interface Trainings extends Yardsticks {

  /**
   * Keeps a training that begins, with the next number of its campaign. Atomic.
   *
   * @param by log-in name
   * @return it; empty, with nothing kept, while another one goes on in any copy of the application
   */
  Optional<Training> begin(CampaignId campaign, String by, Instant at);

  /** Says that it goes on; false when it does not: it has ended. */
  boolean beat(UUID id, double done, Instant at);

  /**
   * Ends one that goes on with what came of it; false, and nothing is kept, when it has ended.
   *
   * @param yardstick holds for leads that come from now on
   */
  boolean done(UUID id, Result result, Yardstick yardstick);

  /** Ends one that goes on without a result; one that has ended stays as it is. */
  void fail(UUID id, Failure failure);

  /** Ends those as {@link Failure#DIED} that told nothing since {@code then}. */
  void bury(Instant then);

  /** Those of a campaign, the last begun first. */
  List<Training> of(CampaignId campaign, int most);
}
