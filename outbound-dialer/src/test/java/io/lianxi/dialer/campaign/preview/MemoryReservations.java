package io.lianxi.dialer.campaign.preview;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reservations in memory. */
public final class MemoryReservations implements Reservations {
  private final MemoryLeads leads;
  private final Map<AgentId, Reservation> reserved = new HashMap<>();
  private final List<Reservation> shown = new ArrayList<>();
  private final Map<LeadId, Integer> called = new HashMap<>();
  private final Map<CampaignId, Map<SkipReason, Long>> skipped = new HashMap<>();
  private final Map<LeadId, Integer> skips = new HashMap<>();

  public MemoryReservations(MemoryLeads leads) {
    this.leads = leads;
  }

  @Override
  public synchronized Optional<Reservation> reserve(
      CampaignId campaign, LeadAge age, AgentId agent, Instant now) {
    return reserve(
        () -> leads.claim(campaign, age, 1, agent.value(), now).stream().findFirst(), agent, now);
  }

  @Override
  public synchronized Optional<Reservation> reservePromised(
      Set<CampaignId> campaigns, AgentId agent, Instant now) {
    return reserve(
        () -> leads.claimPromised(campaigns, Set.of(agent), agent.value(), now), agent, now);
  }

  private Optional<Reservation> reserve(
      Supplier<Optional<Lead>> claim, AgentId agent, Instant now) {
    if (of(agent).isPresent()) {
      return Optional.empty();
    }
    Optional<Reservation> one = claim.get().map(lead -> new Reservation(lead, agent, now));
    one.ifPresent(reservation -> reserved.put(agent, reservation));
    one.ifPresent(shown::add);
    return one;
  }

  @Override
  public synchronized Optional<Reservation> of(AgentId agent) {
    return Optional.ofNullable(reserved.get(agent)).filter(this::isClaimed);
  }

  private boolean isClaimed(Reservation reservation) {
    Lead seen = reservation.lead();
    return leads
        .find(seen.id())
        .filter(lead -> lead.state() == LeadState.CALLING && lead.claims() == seen.claims())
        .isPresent();
  }

  @Override
  public synchronized List<Looking> looking(int most) {
    return reserved.values().stream()
        .filter(this::isClaimed)
        .map(one -> new Looking(one.agent(), one.lead().campaign()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean renew(Reservation reservation, Instant now) {
    return isOwn(reservation) && leads.keepClaim(reservation.lead(), now);
  }

  private boolean isOwn(Reservation reservation) {
    return of(reservation.agent())
        .filter(own -> own.lead().id().equals(reservation.lead().id()))
        .filter(own -> own.lead().claims() == reservation.lead().claims())
        .isPresent();
  }

  @Override
  public synchronized Optional<Lead> take(Reservation reservation, Instant now) {
    return end(reservation, null, now);
  }

  @Override
  public synchronized Optional<Lead> skip(Reservation reservation, SkipReason why, Instant now) {
    return end(reservation, why, now);
  }

  private Optional<Lead> end(Reservation reservation, @Nullable SkipReason why, Instant now) {
    Lead lead = reservation.lead();
    Optional<Lead> taken = isOwn(reservation) ? leads.claimAgain(lead, now) : Optional.empty();
    if (taken.isPresent()) {
      reserved.remove(reservation.agent());
      if (why == null) {
        called.merge(lead.id(), 1, Integer::sum);
      } else {
        skips.merge(lead.id(), 1, Integer::sum);
        skipped
            .computeIfAbsent(lead.campaign(), campaign -> new EnumMap<>(SkipReason.class))
            .merge(why, 1L, Long::sum);
      }
    }
    return taken;
  }

  @Override
  public synchronized int skips(LeadId lead) {
    return skips.getOrDefault(lead, 0);
  }

  @Override
  public synchronized PreviewCounts counts(CampaignId campaign) {
    List<Lead> own =
        shown.stream()
            .map(Reservation::lead)
            .filter(one -> one.campaign().equals(campaign))
            .toList();
    return new PreviewCounts(
        own.size(),
        own.stream().map(Lead::id).distinct().mapToInt(id -> called.getOrDefault(id, 0)).sum(),
        skipped.getOrDefault(campaign, Map.of()));
  }
}
