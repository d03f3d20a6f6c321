package io.lianxi.acd.simulation;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.RankTerms;
import io.lianxi.acd.queue.RoutingStep;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Queues as various as they come; each can be served in its last step. */
final class Policies {
  private static final int MOST = 3;

  private final Dice dice;

  Policies(Dice dice) {
    this.dice = dice;
  }

  List<QueuePolicy> make() {
    int count = dice.between(1, MOST);
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
        hours(),
        new CallbackPolicy(null, 2, Duration.ofSeconds(60), Duration.ofMinutes(20)),
        dice.chance(0.2));
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
    List<OverflowRule> rules = new ArrayList<>();
    for (OverflowTrigger when : OverflowTrigger.values()) {
      if (dice.chance(0.2)) {
        rules.add(new OverflowRule(when, limit(when), then()));
      }
    }
    return rules;
  }

  private int limit(OverflowTrigger when) {
    return switch (when) {
      case LENGTH -> dice.between(1, 6);
      case WAIT -> dice.between(15, 90);
      case CLOSED, JOIN_EMPTY, LEAVE_EMPTY -> 0;
    };
  }

  private Overflow then() {
    return switch (dice.between(0, 4)) {
      case 0 -> new Overflow.Voicemail();
      case 1 -> new Overflow.Announcement("忙", "busy");
      case 2 -> new Overflow.WeChatInvitation();
      case 3 -> new Overflow.ToQueue(new QueueName("queue" + dice.between(0, MOST - 1)));
      default -> new Overflow.Callback();
    };
  }

  /** Open at first; some close in the middle of it. */
  private @Nullable BusinessCalendar hours() {
    if (dice.chance(0.8)) {
      return null;
    }
    int closing =
        LocalTime.ofInstant(World.START, ZoneOffset.UTC).get(ChronoField.MINUTE_OF_DAY)
            + dice.between(1, 8);
    return new BusinessCalendar(
        ZoneOffset.UTC,
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, day -> List.of(new Hours(0, closing)))),
        Set.of(),
        Map.of(),
        Map.of());
  }
}
