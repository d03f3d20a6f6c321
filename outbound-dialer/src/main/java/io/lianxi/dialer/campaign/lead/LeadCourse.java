package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.campaign.callback.Callback;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How it goes on with a lead.
 *
 * <ol>
 *   <li>A number that does not exist is dead; with none left the lead is closed, else the next is
 *       called at once.
 *   <li>Who has been told the message, or wants none, is not called again.
 *   <li>An outcome that came too often closes the lead.
 *   <li>Else it is called again after a while, on its next number and in another part of the day if
 *       the rules say so.
 *   <li>After a talk the agent says how it goes on; until then it is called by nobody.
 *   <li>A call that was promised and could not be made is postponed; one that reached nobody is
 *       made again as promised if there is time, else as any other.
 * </ol>
 */
public final class LeadCourse {
  private static final Duration ANOTHER_DAY = Duration.ofDays(1);

  private LeadCourse() {}

  /** The lead after a call that came to {@code outcome}, of which only the rules are known. */
  public static Lead after(Lead lead, CallOutcome outcome, RecycleRules rules, Instant now) {
    return after(lead, outcome, new Recycling(rules, null), now);
  }

  /** The lead after a call that came to {@code outcome}. */
  public static Lead after(Lead lead, CallOutcome outcome, Recycling recycling, Instant now) {
    Map<CallOutcome, Integer> tries = new EnumMap<>(CallOutcome.class);
    tries.putAll(lead.tries());
    int times = tries.merge(outcome, 1, Integer::sum);
    boolean isInvalid = outcome == CallOutcome.INVALID;
    Lead called = (isInvalid ? lead.numbered(withoutCalled(lead)) : lead).called(tries);
    switch (outcome) {
      case CONNECTED -> {
        return called;
      }
      case INFORMED -> {
        return called.closed(LeadClosing.INFORMED);
      }
      case OPTED_OUT -> {
        return called.closed(LeadClosing.REFUSED);
      }
      case ABANDONED, HUNG_UP, BUSY, NO_ANSWER, MACHINE, INVALID, CONGESTION, NETWORK, UNKNOWN -> {}
    }
    Retry retry = recycling.rules().after(outcome);
    OptionalInt next = nextAlive(called, isInvalid || retry.otherNumber());
    if (next.isEmpty()) {
      return called.closed(LeadClosing.NO_NUMBER);
    }
    if (isInvalid) {
      return called.postponed(next.getAsInt(), now);
    }
    if (times > retry.most()) {
      return called.closed(LeadClosing.UNREACHABLE);
    }
    Instant at = now.plus(retry.after());
    return isPromised(called, at)
        ? called.postponed(next.getAsInt(), at)
        : again(called, next.getAsInt(), retry, recycling, now);
  }

  /** What was promised holds while there is time for it. */
  private static boolean isPromised(Lead lead, Instant at) {
    Callback promised = lead.promised();
    return promised != null && at.isBefore(promised.until());
  }

  private static Lead again(Lead lead, int number, Retry retry, Recycling recycling, Instant now) {
    PhoneNumber called = lead.numbers().get(number).number();
    return lead.ready(number, recycling.again(retry, lead, called, now));
  }

  private static List<LeadNumber> withoutCalled(Lead lead) {
    List<LeadNumber> numbers = new ArrayList<>(lead.numbers());
    numbers.set(lead.position(), numbers.get(lead.position()).dead());
    return numbers;
  }

  /** The next number that is not dead, this one the last choice or the first. */
  private static OptionalInt nextAlive(Lead lead, boolean otherFirst) {
    int count = lead.numbers().size();
    int from = otherFirst ? 1 : 0;
    return IntStream.range(from, from + count)
        .map(i -> (lead.position() + i) % count)
        .filter(i -> !lead.numbers().get(i).isDead())
        .findFirst();
  }

  /** The lead after an agent has said what became of it. */
  public static Lead after(Lead lead, LeadResult result, Instant now) {
    return switch (result) {
      case LeadResult.Won won -> lead.closed(LeadClosing.WON);
      case LeadResult.Lost lost -> lead.closed(LeadClosing.LOST);
      case LeadResult.DoNotCall refused -> lead.closed(LeadClosing.REFUSED);
      case LeadResult.Ticket ticket -> lead.closed(LeadClosing.TICKET);
      case LeadResult.CallAgain again -> lead.ready(lead.position(), now.plus(ANOTHER_DAY));
      case LeadResult.CallBack(var callback) -> lead.promised(lead.position(), callback);
      case LeadResult.TryAgain(var after) -> lead.ready(lead.position(), now.plus(after));
    };
  }

  /** The lead to which nothing was done. */
  public static Lead untouched(Lead lead, Instant at) {
    return lead.postponed(lead.position(), at);
  }

  /** The lead that the gate did not let through: to be asked for again then, or never. */
  public static Lead refused(Lead lead, Optional<Instant> retryAt) {
    return retryAt
        .map(at -> lead.postponed(lead.position(), at))
        .orElseGet(() -> refusedForGood(lead));
  }

  /** Another of its numbers may be allowed. */
  private static Lead refusedForGood(Lead lead) {
    Lead left = lead.numbered(withoutCalled(lead));
    OptionalInt next = nextAlive(left, true);
    return next.isPresent()
        ? left.postponed(next.getAsInt(), lead.nextAt())
        : left.closed(LeadClosing.FORBIDDEN);
  }
}
