package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.retention.HoldOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads in memory. */
public final class MemoryLeads implements Leads {
  private final Map<UUID, LeadList> lists = new LinkedHashMap<>();
  private final Map<LeadId, Lead> leads = new LinkedHashMap<>();
  private final Map<LeadId, UUID> listOf = new HashMap<>();
  private final Map<LeadId, String> firstNumbers = new HashMap<>();
  private final Map<CampaignId, HoldOut> holdOuts = new HashMap<>();
  private final Map<LeadId, Instant> claimedAt = new HashMap<>();
  private Predicate<Lead> passedOver = lead -> false;

  @Override
  public synchronized void begin(LeadList list) {
    lists.put(list.id(), list);
  }

  @Override
  public synchronized Set<Integer> add(LeadList list, List<LeadWish> wishes, Instant at) {
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < wishes.size(); i++) {
      LeadWish wish = wishes.get(i);
      String first = wish.numbers().getFirst().number().value();
      boolean isKnown =
          leads.values().stream()
              .filter(lead -> lead.campaign().equals(list.campaign()))
              .filter(lead -> state(lead) != LeadList.State.WITHDRAWN)
              .anyMatch(lead -> first.equals(firstNumbers.get(lead.id())));
      if (isKnown) {
        known.add(i);
      } else {
        add(list, wish, at);
      }
    }
    return known;
  }

  @Override
  public synchronized Merged merge(LeadList list, List<LeadWish> wishes, Instant at) {
    int added = 0;
    int updated = 0;
    for (LeadWish wish : wishes) {
      List<Lead> theirs =
          leads.values().stream()
              .filter(lead -> lead.campaign().equals(list.campaign()))
              .filter(lead -> state(lead) != LeadList.State.WITHDRAWN)
              .filter(lead -> lead.customer().equals(wish.customer()))
              .toList();
      List<Lead> open = theirs.stream().filter(one -> one.state() != LeadState.CLOSED).toList();
      open.forEach(lead -> leads.put(lead.id(), updated(lead, wish, theirs.size() == 1)));
      updated += open.isEmpty() ? 0 : 1;
      added += theirs.isEmpty() && add(list, List.of(wish), at).isEmpty() ? 1 : 0;
    }
    return new Merged(added, updated, wishes.size() - added - updated);
  }

  private Lead updated(Lead lead, LeadWish wish, boolean isOnly) {
    Map<String, String> fields = new HashMap<>(lead.fields());
    fields.putAll(wish.fields());
    String first = wish.numbers().getFirst().number().value();
    boolean moves =
        isOnly
            && lead.state() == LeadState.READY
            && lead.calls() == 0
            && lead.promised() == null
            && !firstNumbers.containsValue(first);
    if (moves) {
      firstNumbers.put(lead.id(), first);
    }
    return new Lead(
        lead.id(),
        lead.campaign(),
        lead.customer(),
        wish.name(),
        moves ? wish.numbers() : lead.numbers(),
        wish.province(),
        lead.zone(),
        lead.priority(),
        wish.rank(),
        fields,
        lead.consent(),
        lead.state(),
        moves ? 0 : lead.position(),
        lead.calls(),
        lead.tries(),
        lead.claims(),
        lead.nextAt(),
        lead.closedAs(),
        lead.promised());
  }

  private void add(LeadList list, LeadWish wish, Instant nextAt) {
    LeadId id = new LeadId(leads.size() + 1L);
    firstNumbers.put(id, wish.numbers().getFirst().number().value());
    listOf.put(id, list.id());
    leads.put(
        id,
        new Lead(
            id,
            list.campaign(),
            wish.customer(),
            wish.name(),
            wish.numbers(),
            wish.province(),
            wish.zone(),
            wish.priority(),
            wish.rank(),
            wish.fields(),
            wish.consent(),
            LeadState.READY,
            0,
            0,
            Map.of(),
            0,
            nextAt,
            null,
            null));
  }

  private LeadList.State state(Lead lead) {
    LeadList list = lists.get(listOf.get(lead.id()));
    return list == null ? LeadList.State.WITHDRAWN : list.state();
  }

  @Override
  public synchronized boolean finish(UUID list) {
    return change(list, LeadList.State.LOADING, LeadList.State.READY);
  }

  private boolean change(UUID id, LeadList.State from, LeadList.State to) {
    LeadList list = lists.get(id);
    if (list == null || list.state() != from) {
      return false;
    }
    lists.put(
        id, new LeadList(id, list.campaign(), list.name(), to, list.addedBy(), list.addedAt()));
    return true;
  }

  @Override
  public synchronized void discard(UUID list) {
    LeadList known = lists.get(list);
    if (known != null && known.state() == LeadList.State.LOADING) {
      lists.remove(list);
      leads.keySet().removeIf(id -> list.equals(listOf.get(id)));
    }
  }

  @Override
  public synchronized void discardDead(CampaignId campaign, Instant since) {
    lists.values().stream()
        .filter(list -> list.campaign().equals(campaign) && list.addedAt().isBefore(since))
        .map(LeadList::id)
        .toList()
        .forEach(this::discard);
  }

  @Override
  public synchronized void withdraw(UUID list) {
    change(list, LeadList.State.READY, LeadList.State.WITHDRAWN);
  }

  @Override
  public synchronized List<LeadList> lists(CampaignId campaign) {
    return lists.values().stream()
        .filter(list -> list.campaign().equals(campaign))
        .sorted(Comparator.comparing(LeadList::addedAt).reversed())
        .toList();
  }

  @Override
  public synchronized void holdOut(CampaignId campaign, HoldOut share) {
    holdOuts.put(campaign, share);
  }

  private boolean isHeldOut(Lead lead) {
    String key =
        lead.customer().isEmpty() ? firstNumbers.getOrDefault(lead.id(), "") : lead.customer();
    return holdOuts
        .getOrDefault(lead.campaign(), HoldOut.NOBODY)
        .holds(HoldOut.bucket(lead.campaign(), key));
  }

  @Override
  public synchronized void rank(Map<LeadId, Integer> ranks) {
    ranks.forEach((id, rank) -> leads.computeIfPresent(id, (same, lead) -> lead.ranked(rank)));
  }

  @Override
  public synchronized Optional<Lead> find(LeadId id) {
    return Optional.ofNullable(leads.get(id));
  }

  private Stream<Lead> callable(CampaignId campaign) {
    return leads.values().stream()
        .filter(lead -> lead.campaign().equals(campaign))
        .filter(lead -> state(lead) == LeadList.State.READY)
        .filter(lead -> !isHeldOut(lead));
  }

  private static boolean isOf(LeadAge age, Lead lead) {
    return switch (age) {
      case ANY -> true;
      case NEW -> lead.calls() == 0;
      case CALLED -> lead.calls() > 0;
    };
  }

  @Override
  public synchronized List<Lead> claim(
      CampaignId campaign, LeadAge age, int most, String by, Instant now) {
    List<Lead> due =
        callable(campaign)
            .filter(lead -> lead.state() == LeadState.READY && !lead.nextAt().isAfter(now))
            .filter(passedOver.negate())
            .filter(lead -> isOf(age, lead))
            .sorted(LeadOrder.FIRST)
            .limit(Math.min(MOST_AT_ONCE, most))
            .map(Lead::calling)
            .toList();
    due.forEach(lead -> leads.put(lead.id(), lead));
    due.forEach(lead -> claimedAt.put(lead.id(), now));
    return due;
  }

  @Override
  public synchronized Optional<Lead> claimPromised(
      Set<CampaignId> campaigns, Set<AgentId> free, String by, Instant now) {
    Optional<Lead> due =
        promised()
            .filter(lead -> campaigns.contains(lead.campaign()) && !isHeldOut(lead))
            .filter(lead -> isDue(promise(lead), free, now))
            .findFirst()
            .map(Lead::calling);
    due.ifPresent(lead -> leads.put(lead.id(), lead));
    due.ifPresent(lead -> claimedAt.put(lead.id(), now));
    return due;
  }

  private Stream<Lead> promised() {
    return leads.values().stream()
        .filter(lead -> lead.state() == LeadState.READY && lead.promised() != null)
        .filter(lead -> state(lead) != LeadList.State.WITHDRAWN)
        .sorted(Comparator.comparing((Lead lead) -> promise(lead).at()).thenComparing(Lead::id));
  }

  private static Callback promise(Lead lead) {
    return Objects.requireNonNull(lead.promised());
  }

  private static boolean isDue(Callback callback, Set<AgentId> free, Instant now) {
    AgentId agent = callback.agent();
    return !callback.at().isAfter(now)
        && (!callback.openAt().isAfter(now) || (agent != null && free.contains(agent)));
  }

  @Override
  public synchronized List<Lead> promisedBy(AgentId agent, int most) {
    return promised().filter(lead -> agent.equals(promise(lead).agent())).limit(most).toList();
  }

  @Override
  public synchronized boolean promise(Lead seen, Callback callback) {
    return change(seen, lead -> lead.promised(lead.position(), callback));
  }

  @Override
  public synchronized boolean unpromise(Lead seen, @Nullable LeadClosing closing) {
    return change(
        seen,
        lead ->
            closing == null ? lead.ready(lead.position(), lead.nextAt()) : lead.closed(closing));
  }

  private boolean change(Lead seen, UnaryOperator<Lead> change) {
    Lead known = leads.get(seen.id());
    if (known == null
        || known.state() != LeadState.READY
        || state(known) == LeadList.State.WITHDRAWN
        || !Objects.equals(known.promised(), seen.promised())) {
      return false;
    }
    leads.put(seen.id(), change.apply(known));
    return true;
  }

  @Override
  public synchronized boolean save(Lead lead) {
    Lead known = leads.get(lead.id());
    if (known == null || known.state() != LeadState.CALLING || known.claims() != lead.claims()) {
      return false;
    }
    leads.put(lead.id(), lead);
    return true;
  }

  private boolean isClaimed(Lead seen) {
    Lead known = leads.get(seen.id());
    return known != null
        && known.state() == LeadState.CALLING
        && known.claims() == seen.claims()
        && state(known) != LeadList.State.WITHDRAWN;
  }

  /** The claim counts from {@code now} on; false when it is none any more. */
  public synchronized boolean keepClaim(Lead seen, Instant now) {
    return isClaimed(seen) && claimedAt.put(seen.id(), now) != null;
  }

  /** The lead claimed once more; empty when its claim is none any more. */
  public synchronized Optional<Lead> claimAgain(Lead seen, Instant now) {
    return keepClaim(seen, now)
        ? Optional.ofNullable(leads.computeIfPresent(seen.id(), (same, lead) -> lead.calling()))
        : Optional.empty();
  }

  @Override
  public synchronized List<Claimed> claimed(Instant since, int most) {
    return leads.values().stream()
        .filter(lead -> lead.state() == LeadState.CALLING)
        .map(lead -> new Claimed(lead, claimedAt.getOrDefault(lead.id(), Instant.MAX)))
        .filter(claimed -> claimed.at().isBefore(since))
        .sorted(Comparator.comparing(Claimed::at).thenComparing(claimed -> claimed.lead().id()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized LeadCounts counts(CampaignId campaign, Instant now) {
    List<Lead> all = new ArrayList<>(callable(campaign).toList());
    Map<LeadClosing, Long> closed = new EnumMap<>(LeadClosing.class);
    for (Lead lead : all) {
      LeadClosing as = lead.closedAs();
      if (as != null) {
        closed.merge(as, 1L, Long::sum);
      }
    }
    long ready = all.stream().filter(lead -> lead.state() == LeadState.READY).count();
    long due =
        all.stream()
            .filter(lead -> lead.state() == LeadState.READY && !lead.nextAt().isAfter(now))
            .filter(passedOver.negate())
            .count();
    long calling = all.stream().filter(lead -> lead.state() == LeadState.CALLING).count();
    return new LeadCounts(due, ready - due, calling, closed);
  }

  /** From now on {@code those} are not claimed. */
  public synchronized void passOver(Predicate<Lead> those) {
    passedOver = those;
  }

  /** Makes those due at {@code until} that are passed over and were promised nothing. */
  public synchronized int putOff(CampaignId campaign, Instant now, Instant until) {
    List<Lead> due =
        all(campaign).stream()
            .filter(lead -> lead.state() == LeadState.READY && !lead.nextAt().isAfter(now))
            .filter(lead -> lead.promised() == null)
            .filter(passedOver)
            .toList();
    due.forEach(lead -> leads.put(lead.id(), lead.ready(lead.position(), until)));
    return due.size();
  }

  /** Those of a campaign, in the order in which they came. */
  public synchronized List<Lead> all(CampaignId campaign) {
    return leads.values().stream().filter(lead -> lead.campaign().equals(campaign)).toList();
  }

  /** The list that a lead came on. */
  public synchronized LeadList listOf(Lead lead) {
    return Objects.requireNonNull(lists.get(listOf.get(lead.id())));
  }
}
