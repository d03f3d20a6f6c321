package io.lianxi.dialer.retention.offer;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.offer.Gift.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The terms of campaigns, and all that was given by them. */
public interface Gifts {
  /** So many are told. */
  int MOST_TOLD = 200;

  /** Who decides on what was asked for, and when. */
  record Decision(State state, String by, Instant at) {}

  /**
   * What an offer has come to.
   *
   * @param code of the offer
   * @param stayed customers it was given to who are known to have stayed
   * @param left and those known to have left
   */
  record Sum(String code, long given, long costFen, long stayed, long left) {}

  /** Empty before somebody has set them. */
  Optional<OfferTerms> terms(CampaignId campaign);

  /**
   * Keeps terms in place of their version before, atomically; a first version is 1.
   *
   * @param changedBy log-in name
   * @return false, and nothing is kept, when another version is in force
   */
  boolean save(OfferTerms terms, String changedBy, Instant at);

  /** What was spent so far; never more than was the budget when it was spent. */
  long spentFen(CampaignId campaign);

  /**
   * Keeps a gift and, when it is given, spends what it costs: both or neither, however many do at
   * the same time. May not be repeated: the call has one already then.
   *
   * @return false, and nothing is kept, when the budget does not reach, or the call has one
   */
  boolean add(Gift gift);

  /**
   * Decides on what was asked for, and spends it when it is given, in the same way.
   *
   * @return false, and nothing changes, when nobody asks any more, or the budget does not reach
   */
  boolean decide(AttemptId attempt, Decision decision);

  Optional<Gift> find(AttemptId attempt);

  /** Those that were asked for and not decided on first, then the last asked for first. */
  List<Gift> of(CampaignId campaign);

  List<Sum> sums(CampaignId campaign);
}
