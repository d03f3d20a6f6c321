package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.retention.HoldOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The leads of all campaigns, and who is at which. */
public interface Leads {
  /** So many are claimed at once at most. */
  int MOST_AT_ONCE = 500;

  /** A list begins to be taken in; none of its leads is called before {@link #finish}. */
  void begin(LeadList list);

  /**
   * Adds leads to a list that is loading, in one step.
   *
   * @param at from then on they may be called
   * @return the positions in {@code wishes} of those that were not added, because their campaign
   *     has a lead with the same first number on a list that was not withdrawn
   */
  Set<Integer> add(LeadList list, List<LeadWish> wishes, Instant at);

  /**
   * What became of customers that came.
   *
   * @param added how many have a lead now
   * @param updated how many had one that is not closed: it tells what is known now
   * @param left how many had one that is closed, or whose number somebody else of the campaign has
   */
  record Merged(int added, int updated, int left) {}

  /**
   * Adds customers to a list that is loading, in one step; nobody who has a lead in the campaign,
   * on a list that was not withdrawn, gets another. What is known of them now takes the place of
   * what was, fields that are not named stay, and so do numbers once a lead was called. May be
   * repeated.
   *
   * @param wishes each of another customer, who is known
   * @param at from then on new ones may be called
   */
  Merged merge(LeadList list, List<LeadWish> wishes, Instant at);

  /** From now on the leads of the list may be called; false when it is not loading any more. */
  boolean finish(UUID list);

  /** Forgets a list that is loading, and all its leads; may be repeated. */
  void discard(UUID list);

  /**
   * Forgets the lists of a campaign that are loading and to which nothing was added since {@code
   * since}: who took them in has died.
   */
  void discardDead(CampaignId campaign, Instant since);

  /** No lead of the list is called any more, those being called now excepted. */
  void withdraw(UUID list);

  /** The lists of a campaign, the latest first. */
  List<LeadList> lists(CampaignId campaign);

  /**
   * From now on the customers of that share of the campaign are not claimed, whatever list they
   * come on; may be repeated.
   */
  void holdOut(CampaignId campaign, HoldOut share);

  /** Sets the ranks of leads; those that are not named keep theirs. May be repeated. */
  void rank(Map<LeadId, Integer> ranks);

  Optional<Lead> find(LeadId id);

  /**
   * Claims leads that are due, atomically: of those who claim at the same time nobody gets a lead
   * that another has. First comes the higher priority, then the higher rank, then who has been due
   * for longest, then who came first. Who is held out is never claimed, and nobody of a cell that
   * is full.
   *
   * @param age of which only these are claimed
   * @param by which copy of the application, or for whom it is reserved
   * @return at most {@code most} of them, in that order; empty when none is due
   */
  List<Lead> claim(CampaignId campaign, LeadAge age, int most, String by, Instant now);

  /**
   * Claims the lead that has been due for longest of those that were promised a call, atomically:
   * its agent is one of {@code free}, or it is anybody's by now.
   *
   * @param by which copy of the application, or for whom it is reserved
   * @return empty when none is due
   */
  Optional<Lead> claimPromised(
      Set<CampaignId> campaigns, Set<AgentId> free, String by, Instant now);

  /** Those that wait for the call that {@code agent} promised them, the earliest first. */
  List<Lead> promisedBy(AgentId agent, int most);

  /**
   * Promises a lead that waits for a call another one instead, atomically; false when it does not
   * wait for the call of {@code seen} any more, and then nothing changes.
   */
  boolean promise(Lead seen, Callback callback);

  /**
   * Takes a promise back, atomically: the lead is called like any other from the time on at which
   * the call was open to all, or is closed. False when it does not wait for the call of {@code
   * seen} any more, and then nothing changes.
   *
   * @param closing null to have it called
   */
  boolean unpromise(Lead seen, @Nullable LeadClosing closing);

  /**
   * Writes a claimed lead back as it is now; false when it is not claimed any more, or again by
   * somebody else, and then nothing changes.
   */
  boolean save(Lead lead);

  /**
   * Those that were claimed before {@code since} and not written back since, the oldest first; they
   * stay claimed.
   */
  List<Claimed> claimed(Instant since, int most);

  /** A lead and when it was claimed. */
  record Claimed(Lead lead, Instant at) {}

  /** Those who are held out are not counted. */
  LeadCounts counts(CampaignId campaign, Instant now);
}
