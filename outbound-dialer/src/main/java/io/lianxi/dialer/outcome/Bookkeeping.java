package io.lianxi.dialer.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Recycling;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes down what is told of calls: the attempt ends, its lead goes on, and who wants no calls is
 * called no more. Only the stores decide what is new, so everything may be told again, by whomever
 * and after any time; what has been told once is never taken back.
 */
public final class Bookkeeping {
  private final DialStores stores;

  public Bookkeeping(DialStores stores) {
    this.stores = stores;
  }

  /** Writes down {@code event}; nothing happens when there is no such attempt. */
  public void keep(DialEvent event) {
    keep(List.of(event));
  }

  /**
   * Writes down what was told, that of each call in its order. Leads come in theirs, so that nobody
   * who changes several waits for another in a circle.
   */
  public void keep(List<DialEvent> told) {
    Map<AttemptId, List<DialEvent>> calls =
        told.stream().collect(groupingBy(DialEvent::attempt, LinkedHashMap::new, toList()));
    calls.keySet().stream()
        .flatMap(id -> stores.attempts().find(id).stream())
        .sorted(Comparator.comparing(Attempt::lead).thenComparing(Attempt::openedAt))
        .forEach(
            attempt ->
                calls.getOrDefault(attempt.id(), List.of()).forEach(event -> keep(event, attempt)));
  }

  private void keep(DialEvent event, Attempt attempt) {
    AttemptId id = attempt.id();
    switch (event) {
      case DialEvent.Answered(var call, var at) -> stores.attempts().answered(id, at);
      case DialEvent.Connected e -> {} // who is connected is with an agent: nothing is decided yet
      case DialEvent.TalkEnded(var call, var agent, var wasMachine, var at) ->
          end(attempt, wasMachine ? CallOutcome.MACHINE : CallOutcome.CONNECTED, at);
      case DialEvent.Failed(var call, var outcome, var at) -> end(attempt, outcome, at);
      case DialEvent.Refused(var call, var at) -> refuse(attempt, "key 9", "message", at);
      case DialEvent.Disposed disposed -> dispose(disposed, attempt);
    }
  }

  private void end(Attempt attempt, CallOutcome outcome, Instant at) {
    if (stores.attempts().end(attempt.id(), outcome, at)) {
      Recycling recycling =
          stores
              .campaigns()
              .find(attempt.campaign())
              .map(Campaign::recycling)
              .orElseGet(Recycling::usual);
      move(attempt, lead -> LeadCourse.after(lead, outcome, recycling, at));
    }
  }

  private void dispose(DialEvent.Disposed disposed, Attempt attempt) {
    if (disposed.result() instanceof LeadResult.DoNotCall) {
      // first of all, and whatever has become of the lead meanwhile
      refuse(attempt, "disposition", disposed.agent().value(), disposed.at());
    }
    explain(disposed, attempt);
    LeadResult result = asPromised(attempt.id(), disposed.result());
    move(attempt, lead -> LeadCourse.after(lead, result, disposed.at()));
  }

  /** It is what the call came to, even when the lead is another call's since. */
  private void explain(DialEvent.Disposed disposed, Attempt attempt) {
    String code = disposed.result().reason();
    if (code != null) {
      disposed
          .result()
          .closing()
          .map(
              closing ->
                  new GivenReason(
                      attempt.id(),
                      attempt.campaign(),
                      attempt.lead(),
                      attempt.claim(),
                      closing,
                      code,
                      disposed.agent(),
                      disposed.at()))
          .ifPresent(stores.reasons()::keep);
    }
  }

  private LeadResult asPromised(AttemptId attempt, LeadResult result) {
    return result instanceof LeadResult.CallAgain
        ? stores.promises().of(attempt).<LeadResult>map(LeadResult.CallBack::new).orElse(result)
        : result;
  }

  /** A lead that was claimed again since is another call's. */
  private void move(Attempt attempt, UnaryOperator<Lead> course) {
    stores
        .leads()
        .find(attempt.lead())
        .filter(lead -> lead.claims() == attempt.claim())
        .map(course)
        .ifPresent(stores.leads()::save);
  }

  private void refuse(Attempt attempt, String how, String by, Instant at) {
    Optional<Lead> lead = stores.leads().find(attempt.lead());
    Refusal refusal = new Refusal(Set.of(), Set.of(), Refusal.Source.OPT_OUT, how, at);
    stores
        .refusals()
        .add(
            Stream.concat(
                    Stream.of(attempt.number()),
                    lead.stream()
                        .flatMap(known -> known.numbers().stream())
                        .map(LeadNumber::number))
                .distinct()
                .map(number -> new Refusals.Entry(number, refusal, by))
                .toList());
  }
}
