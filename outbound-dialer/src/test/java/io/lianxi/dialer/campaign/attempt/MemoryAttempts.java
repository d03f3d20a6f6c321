package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.attempt.Attempt.State;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.pacing.AbandonCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts in memory. */
public final class MemoryAttempts implements Attempts, AttemptLog {
  private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>();

  private static boolean isUnfinished(Attempt attempt) {
    return attempt.state() == State.OPEN || attempt.state() == State.DIALLED;
  }

  @Override
  public synchronized boolean open(Attempt attempt) {
    boolean isTaken =
        attempts.values().stream()
            .anyMatch(one -> isUnfinished(one) && one.number().equals(attempt.number()));
    if (!isTaken) {
      attempts.put(attempt.id(), attempt);
    }
    return !isTaken;
  }

  private boolean change(AttemptId id, List<State> from, UnaryOperator<Attempt> change) {
    Attempt known = attempts.get(id);
    if (known == null || !from.contains(known.state())) {
      return false;
    }
    attempts.put(id, change.apply(known));
    return true;
  }

  private static Attempt with(
      Attempt of, State state, @Nullable GateVerdict verdict, @Nullable Instant endedAt) {
    return new Attempt(
        of.id(),
        of.campaign(),
        of.lead(),
        of.claim(),
        of.number(),
        of.callerNumber(),
        of.openedAt(),
        state,
        verdict,
        of.outcome(),
        of.answeredAt(),
        endedAt);
  }

  @Override
  public synchronized boolean dialled(AttemptId id, GateVerdict verdict) {
    return change(id, List.of(State.OPEN), one -> with(one, State.DIALLED, verdict, null));
  }

  @Override
  public synchronized boolean refused(AttemptId id, GateVerdict verdict, Instant at) {
    return change(id, List.of(State.OPEN), one -> with(one, State.REFUSED, verdict, at));
  }

  @Override
  public synchronized boolean answered(AttemptId id, Instant at) {
    return change(
        id,
        List.of(State.DIALLED),
        one ->
            new Attempt(
                one.id(),
                one.campaign(),
                one.lead(),
                one.claim(),
                one.number(),
                one.callerNumber(),
                one.openedAt(),
                one.state(),
                one.verdict(),
                null,
                one.answeredAt() == null ? at : one.answeredAt(),
                null));
  }

  @Override
  public synchronized boolean end(AttemptId id, CallOutcome outcome, Instant at) {
    return change(
        id,
        List.of(State.OPEN, State.DIALLED),
        one ->
            new Attempt(
                one.id(),
                one.campaign(),
                one.lead(),
                one.claim(),
                one.number(),
                one.callerNumber(),
                one.openedAt(),
                State.ENDED,
                one.verdict(),
                outcome,
                one.answeredAt(),
                at));
  }

  @Override
  public synchronized boolean undo(AttemptId id) {
    return attempts.values().removeIf(one -> one.id().equals(id) && isUnfinished(one));
  }

  @Override
  public synchronized Optional<Attempt> find(AttemptId id) {
    return Optional.ofNullable(attempts.get(id));
  }

  @Override
  public synchronized List<Instant> callsTo(PhoneNumber number, Instant since, AttemptId but) {
    return attempts.values().stream()
        .filter(one -> one.number().equals(number) && !one.id().equals(but))
        .filter(one -> one.state() != State.REFUSED && !one.openedAt().isBefore(since))
        .map(Attempt::openedAt)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public synchronized int callsTo(LeadId lead) {
    return (int)
        attempts.values().stream()
            .filter(one -> one.lead().equals(lead))
            .filter(one -> one.state() == State.DIALLED || one.state() == State.ENDED)
            .count();
  }

  @Override
  public synchronized List<Attempt> unfinished(Instant since, int most) {
    return attempts.values().stream()
        .filter(one -> isUnfinished(one) && one.openedAt().isBefore(since))
        .sorted(Comparator.comparing(Attempt::openedAt).thenComparing(one -> one.id().value()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized int underWay(CampaignId campaign) {
    return (int)
        attempts.values().stream()
            .filter(one -> isUnfinished(one) && one.campaign().equals(campaign))
            .count();
  }

  @Override
  public synchronized AbandonCount abandons(CampaignId campaign, Instant from, Instant to) {
    List<CallOutcome> outcomes =
        attempts.values().stream()
            .filter(one -> one.campaign().equals(campaign))
            .filter(one -> !one.openedAt().isBefore(from) && one.openedAt().isBefore(to))
            .flatMap(one -> Stream.ofNullable(one.outcome()))
            .toList();
    long abandoned = outcomes.stream().filter(CallOutcome.ABANDONED::equals).count();
    long connected = outcomes.stream().filter(CallOutcome.CONNECTED::equals).count();
    return new AbandonCount(abandoned + connected, abandoned);
  }

  @Override
  public synchronized List<Attempt> of(LeadId lead, int most) {
    return attempts.values().stream()
        .filter(one -> one.lead().equals(lead))
        .sorted(
            Comparator.comparing(Attempt::openedAt)
                .reversed()
                .thenComparing(one -> one.id().value()))
        .limit(most)
        .toList();
  }

  /** All of them, in the order in which they were opened. */
  synchronized Stream<Attempt> all() {
    return List.copyOf(attempts.values()).stream();
  }

  @Override
  public synchronized List<Attempt> page(Asked asked, int size) {
    Comparator<Attempt> order =
        Comparator.comparing(Attempt::openedAt).thenComparing(one -> one.id().value());
    AttemptId after = asked.after();
    Optional<Attempt> last = after == null ? Optional.empty() : find(after);
    return all()
        .filter(one -> one.campaign().equals(asked.campaign()))
        .filter(one -> !one.openedAt().isBefore(asked.from()))
        .filter(one -> one.openedAt().isBefore(asked.to()))
        .filter(one -> asked.outcome() == null || one.outcome() == asked.outcome())
        .filter(one -> asked.state() == null || one.state() == asked.state())
        .filter(one -> after == null || last.filter(it -> order.compare(one, it) < 0).isPresent())
        .sorted(order.reversed())
        .limit(size)
        .toList();
  }
}
