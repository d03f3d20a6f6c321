package io.lianxi.dialer.dial;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignShares;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.preview.Reservation;
import io.lianxi.dialer.campaign.preview.Reservations;
import io.lianxi.dialer.campaign.preview.SkipReason;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Shows agents who are free a lead of a preview campaign, which is called when they say so.
 *
 * <p>Whoever dies on the way leaves a claim that {@link DialRecovery} undoes, as does a desk that
 * does not look any more. A lead that is shown is none that was called: it counts for nothing.
 */
public final class Previews {
  private static final Duration WHILE_SKIPPED = Duration.ofHours(1);
  private static final int MOST_LOOKING = 5000;

  private final DialStores stores;
  private final Reservations reservations;
  private final Team team;
  private final DialLoop loop;
  private final Yielding yielding;
  private final Clock clock;
  private final CampaignShares shares = new CampaignShares();
  private final LeadTurns turns = new LeadTurns();

  Previews(
      DialStores stores,
      Reservations reservations,
      Team team,
      DialLoop loop,
      Yielding yielding,
      Clock clock) {
    this.stores = stores;
    this.reservations = reservations;
    this.team = team;
    this.loop = loop;
    this.yielding = yielding;
    this.clock = clock;
  }

  /** Who could look at leads. */
  interface Team {

    /** Those of {@code agents} who have nothing to do. */
    Set<AgentId> free(Set<AgentId> agents);

    /** Does the agent take calls of the queue? */
    boolean serves(AgentId agent, QueueName queue);
  }

  /** A lead that is looked at, and what it is to be called for. */
  public record Preview(Reservation reservation, Campaign campaign) {}

  /** What became of the wish not to call a lead. */
  public enum Skipping {
    /** It is given back, for later. */
    SKIPPED,
    /** It was skipped as often as the campaign lets it be. */
    TOO_OFTEN,
    /** It is not the agent's lead any more. */
    GONE
  }

  /** What became of the wish to call a lead. */
  public sealed interface Called {

    /** It is being called. */
    record Calling() implements Called {}

    /** The gate does not let it through, and goes on with the lead as it says. */
    record Forbidden(GateVerdict verdict) implements Called {}

    /** Somebody else is calling the number. */
    record Taken() implements Called {}

    /** The agent has something else to do, or the telephone takes no more calls. */
    record NoRoom() implements Called {}

    /** It is not the agent's lead any more. */
    record Gone() implements Called {}
  }

  /**
   * What the agent looks at from now on: the same as before, else the next lead. Has to be asked
   * again within half a minute, or the lead is given back. Empty when the agent is not free, and
   * when there is nobody to be called.
   */
  public Optional<Preview> look(AgentId agent) {
    Instant now = clock.instant();
    boolean isFree = team.free(Set.of(agent)).contains(agent);
    Optional<Preview> same =
        reservations
            .of(agent)
            .filter(known -> isFree)
            .flatMap(known -> shown(known, now))
            .filter(known -> reservations.renew(known.reservation(), now));
    if (same.isPresent()) {
      return same;
    }
    giveBack(agent, now);
    return isFree ? next(agent, now) : Optional.empty();
  }

  private Optional<Preview> shown(Reservation reservation, Instant now) {
    return stores
        .campaigns()
        .find(reservation.lead().campaign())
        .filter(campaign -> isShown(campaign, now))
        .filter(campaign -> yielding.kept(List.of(campaign)).isEmpty())
        .map(campaign -> new Preview(reservation, campaign));
  }

  private static boolean isShown(Campaign campaign, Instant now) {
    return campaign.pacing().mode() == PacingMode.PREVIEW && campaign.isCalling(now);
  }

  private void giveBack(AgentId agent, Instant now) {
    reservations
        .of(agent)
        .ifPresent(known -> stores.leads().save(LeadCourse.untouched(known.lead(), now)));
  }

  private List<Campaign> shown(Instant now) {
    List<Campaign> all =
        stores.campaigns().running().stream().filter(campaign -> isShown(campaign, now)).toList();
    Set<CampaignId> waits = yielding.kept(all);
    return all.stream().filter(campaign -> !waits.contains(campaign.id())).toList();
  }

  /** The campaigns that show something to the agent now, whenever they have it. */
  public List<Campaign> shownTo(AgentId agent) {
    return own(agent, shown(clock.instant()));
  }

  private List<Campaign> own(AgentId agent, List<Campaign> all) {
    return all.stream().filter(campaign -> team.serves(agent, campaign.queue())).toList();
  }

  /** Calls that were promised come before all others. */
  private Optional<Preview> next(AgentId agent, Instant now) {
    List<Campaign> all = shown(now);
    Set<CampaignId> own = own(agent, all).stream().map(Campaign::id).collect(toSet());
    Optional<Reservation> promised =
        own.isEmpty() ? Optional.empty() : reservations.reservePromised(own, agent, now);
    return promised.isPresent()
        ? promised.flatMap(reserved -> shown(reserved, now))
        : next(all, own, agent, now);
  }

  private Optional<Preview> next(
      List<Campaign> all, Set<CampaignId> own, AgentId agent, Instant now) {
    Set<CampaignId> left = new HashSet<>(own);
    while (!left.isEmpty()) {
      Campaign campaign = share(all, left);
      Optional<Reservation> reserved =
          turns.next(campaign, age -> reservations.reserve(campaign.id(), age, agent, now));
      if (reserved.isPresent()) {
        made(campaign);
        return Optional.of(new Preview(reserved.get(), campaign));
      }
      left.remove(campaign.id());
    }
    return Optional.empty();
  }

  private Campaign share(List<Campaign> all, Set<CampaignId> left) {
    synchronized (shares) {
      return shares.next(all, campaign -> left.contains(campaign.id())).orElseThrow();
    }
  }

  private void made(Campaign campaign) {
    synchronized (shares) {
      shares.made(campaign);
    }
  }

  /** Calls the lead that the agent looks at; of several wishes at once one is fulfilled. */
  public Called call(AgentId agent, LeadId lead) {
    Instant now = clock.instant();
    Optional<Preview> own =
        reservations
            .of(agent)
            .filter(known -> known.lead().id().equals(lead))
            .flatMap(known -> shown(known, now));
    Optional<Lead> taken = own.flatMap(known -> reservations.take(known.reservation(), now));
    return taken
        .map(claimed -> call(agent, own.orElseThrow().campaign(), claimed))
        .orElseGet(Called.Gone::new);
  }

  private Called call(AgentId agent, Campaign campaign, Lead lead) {
    return switch (loop.callFor(agent, campaign, lead)) {
      case MADE -> new Called.Calling();
      case NO_ROOM -> new Called.NoRoom();
      case REFUSED -> refused(lead);
    };
  }

  private Called refused(Lead lead) {
    return stores.attempts().of(lead.id(), 1).stream()
        .filter(attempt -> attempt.claim() == lead.claims())
        .flatMap(attempt -> Optional.ofNullable(attempt.verdict()).stream())
        .filter(verdict -> !verdict.isAllowed())
        .findFirst()
        .<Called>map(Called.Forbidden::new)
        .orElseGet(Called.Taken::new);
  }

  /** How often more the lead may be skipped; empty for as often as agents like. */
  public OptionalInt skipsLeft(Preview preview) {
    PreviewRules rules = preview.campaign().conduct().preview();
    return rules.mostSkips() == null
        ? OptionalInt.empty()
        : rules.skipsLeft(reservations.skips(preview.reservation().lead().id()));
  }

  /**
   * Gives the lead that the agent looks at back, for later. While it is theirs nobody else skips
   * it, so that how often it was skipped does not change meanwhile.
   */
  public Skipping skip(AgentId agent, LeadId lead, SkipReason reason) {
    Instant now = clock.instant();
    Optional<Reservation> own =
        reservations.of(agent).filter(known -> known.lead().id().equals(lead));
    if (own.isPresent() && isSkippedTooOften(own.get())) {
      return Skipping.TOO_OFTEN;
    }
    Optional<Lead> skipped = own.flatMap(known -> reservations.skip(known, reason, now));
    skipped.ifPresent(
        taken -> stores.leads().save(LeadCourse.untouched(taken, now.plus(WHILE_SKIPPED))));
    return skipped.isPresent() ? Skipping.SKIPPED : Skipping.GONE;
  }

  private boolean isSkippedTooOften(Reservation reservation) {
    OptionalInt left =
        stores
            .campaigns()
            .find(reservation.lead().campaign())
            .map(campaign -> skipsLeft(new Preview(reservation, campaign)))
            .orElseGet(OptionalInt::empty);
    return left.isPresent() && left.getAsInt() == 0;
  }

  /** Gives back what is looked at by who has something else to do, or for what calls no more. */
  public void tidy() {
    List<Reservations.Looking> all = reservations.looking(MOST_LOOKING);
    if (all.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Set<CampaignId> shown = shown(now).stream().map(Campaign::id).collect(toSet());
    Set<AgentId> free = team.free(all.stream().map(Reservations.Looking::agent).collect(toSet()));
    all.stream()
        .filter(one -> !free.contains(one.agent()) || !shown.contains(one.campaign()))
        .forEach(one -> giveBack(one.agent(), now));
  }
}
