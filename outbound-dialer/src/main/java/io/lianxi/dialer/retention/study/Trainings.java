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

  /**
   * What leads are ranked by.
   *
   * @param training the last one when it was made; 0 before the first
   * @param plan the version of the plan it was made by; 0 when a training has made it
   */
  record InForce(int training, int plan, Yardstick yardstick) {}

  /** What leads of a campaign are ranked by now; empty before anything is. */
  Optional<InForce> inForce(CampaignId campaign);

  /** Keeps what was made without a training; one that has ended since stays in force. */
  void keep(CampaignId campaign, InForce made);

  @Override
  default Optional<Yardstick> newest(CampaignId campaign) {
    return inForce(campaign).map(InForce::yardstick);
  }

  /** Ends one that goes on without a result; one that has ended stays as it is. */
  void fail(UUID id, Failure failure);

  /** Ends those as {@link Failure#DIED} that told nothing since {@code then}. */
  void bury(Instant then);

  /** Campaigns that have learned a model from outcomes, the last first. */
  List<CampaignId> learned(int most);

  /** Those of a campaign, the last begun first. */
  List<Training> of(CampaignId campaign, int most);
}
