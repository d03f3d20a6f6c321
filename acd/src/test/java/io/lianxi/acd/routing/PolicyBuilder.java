package io.lianxi.acd.routing;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue's policy, the usual one but for what is said. */
final class PolicyBuilder {
  private final QueuePolicy usual;
  private final List<RoutingStep> steps = new ArrayList<>();
  private final List<OverflowRule> overflow = new ArrayList<>();
  private AgentOrder order;
  private RankTerms rank;
  private @Nullable BusinessCalendar hours;
  private CallbackPolicy callback;
  private boolean autoAccept;

  private PolicyBuilder(QueueName name) {
    usual = QueuePolicy.usual(name, "队列 " + name, "Queue " + name);
    order = usual.order();
    rank = usual.rank();
    callback = usual.callback();
  }

  static PolicyBuilder policy(QueueName name) {
    return new PolicyBuilder(name);
  }

  PolicyBuilder step(long afterSeconds, String requirement) {
    steps.add(new RoutingStep(Duration.ofSeconds(afterSeconds), Requirement.parse(requirement)));
    return this;
  }

  PolicyBuilder order(AgentOrder newOrder) {
    order = newOrder;
    return this;
  }

  /** All in seconds; each tier is worth {@code perTier} more than the one below. */
  PolicyBuilder worth(long queue, long perPriority, long perTier) {
    List<Duration> tiers = new ArrayList<>();
    for (int tier = 0; tier < 7; tier++) {
      tiers.add(Duration.ofSeconds(tier * perTier));
    }
    rank = new RankTerms(Duration.ofSeconds(queue), Duration.ofSeconds(perPriority), tiers);
    return this;
  }

  PolicyBuilder overflow(OverflowTrigger when, int limit, Overflow then) {
    overflow.add(new OverflowRule(when, limit, then));
    return this;
  }

  PolicyBuilder hours(BusinessCalendar newHours) {
    hours = newHours;
    return this;
  }

  PolicyBuilder takenAtOnce() {
    autoAccept = true;
    return this;
  }

  PolicyBuilder callbackHours(BusinessCalendar newHours) {
    callback = new CallbackPolicy(newHours, 3, Duration.ofMinutes(15), Duration.ofDays(4));
    return this;
  }

  QueuePolicy build() {
    return new QueuePolicy(
        usual.name(),
        usual.version(),
        usual.labelZh(),
        usual.labelEn(),
        steps.isEmpty() ? usual.steps() : steps,
        order,
        rank,
        usual.offerTimeout(),
        usual.declineDelay(),
        usual.wrapUp(),
        usual.serviceLevelThreshold(),
        usual.lastAgentPatience(),
        usual.returnWithin(),
        overflow,
        hours,
        callback,
        autoAccept);
  }
}
