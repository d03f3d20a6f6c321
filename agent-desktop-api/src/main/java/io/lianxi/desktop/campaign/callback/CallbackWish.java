package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackTimes;
import io.lianxi.dialer.campaign.callback.CallbackTimes.Fault;
import io.lianxi.dialer.campaign.callback.CallbackTimes.Slot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A call that someone wants to promise.
 *
 * @param agent who is to make it; null for whoever is free
 */
@KnownFieldsOnly
public record CallbackWish(@Nullable Instant at, @Nullable Instant until, @Nullable String agent) {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  /**
   * The call that is wanted; what keeps it from being promised is added to {@code wrong}.
   *
   * @param mayCall who may be given it
   */
  Optional<Callback> callback(
      CallbackTimes times, Predicate<AgentId> mayCall, Instant now, Wrong wrong) {
    given("at", at, wrong);
    given("until", until, wrong);
    Optional<AgentId> whose = Optional.ofNullable(agent).flatMap(AgentId::parse).filter(mayCall);
    if (agent != null && whose.isEmpty()) {
      wrong.add("agent", "必须是该活动队列的座席", "must be an agent who serves the campaign's queue");
    }
    if (wrong.isAny() || at == null || until == null) {
      return Optional.empty();
    }
    Slot slot = new Slot(at.truncatedTo(ChronoUnit.SECONDS), until.truncatedTo(ChronoUnit.SECONDS));
    times.fault(slot, now).ifPresent(fault -> tell(fault, times, wrong));
    return wrong.isAny()
        ? Optional.empty()
        : Optional.of(Callback.of(slot.at(), slot.until(), whose.orElse(null), times.rules()));
  }

  private static void given(String field, @Nullable Instant time, Wrong wrong) {
    if (time == null) {
      wrong.mustBeGiven(field);
    } else if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      wrong.add(field, "不是可以回拨的时间", "must be a time within this century");
    }
  }

  private static void tell(Fault fault, CallbackTimes times, Wrong wrong) {
    int days = times.rules().furthestDays();
    switch (fault) {
      case PAST -> wrong.add("at", "时间已过", "must not be in the past");
      case TOO_FAR ->
          wrong.add("at", "最多提前 " + days + " 天", "must be within the next " + days + " days");
      case TOO_SHORT ->
          wrong.add("until", "至少要有 15 分钟", "must be a quarter of an hour after at or later");
      case TOO_LONG -> wrong.add("until", "最长 12 小时", "must be within half a day of at");
      case BEGINS_CLOSED ->
          wrong.add("at", "不在对方可呼叫的时间内", "must be within the callee's calling hours");
      case ENDS_CLOSED ->
          wrong.add("until", "不在对方可呼叫的时间内", "must be within the callee's calling hours");
    }
  }
}
