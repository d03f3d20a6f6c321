package io.lianxi.acd.simulation;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.RankTerms;
import io.lianxi.acd.queue.RoutingStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Queues as various as they come; each can be served in its last step. */
final class Policies {
  private final Dice dice;

  Policies(Dice dice) {
    this.dice = dice;
  }

  List<QueuePolicy> make() {
    int count = dice.between(1, 3);
    return IntStream.range(0, count).mapToObj(i -> policy(new QueueName("queue" + i))).toList();
  }

  private QueuePolicy policy(QueueName name) {
    return new QueuePolicy(
        name,
        1,
        name.value(),
        name.value(),
        steps(),
        dice.pick(List.of(AgentOrder.values())),
        rank(),
        Duration.ofSeconds(dice.between(5, 20)),
        Duration.ofSeconds(dice.chance(0.5) ? 0 : dice.between(1, 40)),
        wrapUp(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(dice.chance(0.5) ? 0 : dice.between(5, 30)),
        Duration.ofMinutes(10),
        overflow(),
        null,
        new CallbackPolicy(null, 2, Duration.ofSeconds(60), Duration.ofMinutes(20)));
  }

  private List<RoutingStep> steps() {
    List<RoutingStep> steps = new ArrayList<>();
    if (dice.chance(0.4)) {
      int level = dice.between(2, 4);
      steps.add(new RoutingStep(Duration.ZERO, Requirement.parse("vip>=" + level)));
      steps.add(
          new RoutingStep(
              Duration.ofSeconds(dice.between(5, 20)), Requirement.parse("vip or not trainee")));
    } else {
      steps.add(new RoutingStep(Duration.ZERO, Requirement.anyone()));
    }
    return steps;
  }

  private RankTerms rank() {
    return new RankTerms(
        Duration.ofSeconds(dice.chance(0.5) ? 0 : dice.between(1, 60)),
        Duration.ofSeconds(dice.between(10, 60)),
        IntStream.range(0, 7).mapToObj(tier -> Duration.ofSeconds(tier * 5L)).toList());
  }

  private @Nullable Duration wrapUp() {
    return switch (dice.between(0, 3)) {
      case 0 -> Duration.ZERO;
      case 1 -> null;
      default -> Duration.ofSeconds(dice.between(3, 20));
    };
  }

  private List<OverflowRule> overflow() {
    return List.of();
  }
}
