package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A telephone that checks each call as it is made, against what it has seen itself. */
final class LawfulDialling implements Dialling {
  private final Map<AttemptId, Call> live = new LinkedHashMap<>();
  private final List<Made> made = new ArrayList<>();
  private final Clock clock;
  private final Set<AgentId> free;
  private final Consumer<Call> check;
  private boolean isFull;

  /** A call that was made. */
  record Made(Call call, Instant at) {}

  LawfulDialling(Clock clock, Set<AgentId> free, Consumer<Call> check) {
    this.clock = clock;
    this.free = free;
    this.check = check;
  }

  /** From now on it takes calls, or none. */
  void takesCalls(boolean takes) {
    isFull = !takes;
  }

  @Override
  public boolean dial(Call call) {
    if (isFull) {
      return false;
    }
    assertThat(live.values())
        .as("nobody is called twice at once")
        .extracting(Call::number)
        .doesNotContain(call.number());
    check.accept(call);
    live.put(call.attempt(), call);
    made.add(new Made(call, clock.instant()));
    return true;
  }

  @Override
  public boolean isReady(Campaign campaign) {
    return true;
  }

  @Override
  public Set<AgentId> free(QueueName queue) {
    return free;
  }

  List<AttemptId> up() {
    return List.copyOf(live.keySet());
  }

  void hangUp(AttemptId call) {
    live.remove(call);
  }

  List<Made> made() {
    return made;
  }

  List<Instant> callsTo(PhoneNumber number) {
    return made.stream().filter(one -> one.call().number().equals(number)).map(Made::at).toList();
  }
}
