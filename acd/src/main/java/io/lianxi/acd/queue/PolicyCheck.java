package io.lianxi.acd.queue;

import static java.util.stream.Collectors.toCollection;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the policies of all queues against each other and the agents.
 *
 * <p>Errors, with which no policy is put in force:
 *
 * <ol>
 *   <li>a value out of its range ({@link PolicyLimits});
 *   <li>steps that do not follow in time, or of which a later one turns away whom an earlier one
 *       admits;
 *   <li>an overflow to a queue that is not there, to itself, or round in a circle;
 *   <li>a rule that never acts, because one before it always does.
 * </ol>
 *
 * Warnings, since they may be meant:
 *
 * <ol>
 *   <li>a skill no agent has; a queue no agent could ever serve;
 *   <li>a queue that never opens; one that closes and says nothing, or says so and never closes;
 *   <li>callbacks that are offered and never made;
 *   <li>an overflow by wait before the first relaxation.
 * </ol>
 */
public final class PolicyCheck {
  private final Map<QueueName, QueuePolicy> queues = new HashMap<>();
  private final Map<QueueName, List<Agent>> members = new HashMap<>();
  private final Set<String> skills = new HashSet<>();
  private final Instant now;

  /**
   * @param now from when on it matters whether a queue opens
   */
  public PolicyCheck(Collection<QueuePolicy> queues, Collection<Agent> agents, Instant now) {
    queues.forEach(policy -> this.queues.put(policy.name(), policy));
    for (Agent agent : agents) {
      agent.skills().stream().map(Skill::name).forEach(skills::add);
      if (agent.capacity().limits().values().stream().anyMatch(limit -> limit > 0)) {
        agent
            .queues()
            .forEach(name -> members.computeIfAbsent(name, n -> new ArrayList<>()).add(agent));
      }
    }
    this.now = now;
  }

  /** What is to be said of all queues. */
  public List<Finding> all() {
    return queues.values().stream().flatMap(policy -> of(policy).stream()).toList();
  }

  /** What is to be said of {@code policy}, whatever the queue's present one says. */
  public List<Finding> of(QueuePolicy policy) {
    Findings found = new Findings(policy.name());
    new PolicyLimits(policy, found).check();
    steps(policy, found);
    for (int i = 0; i < policy.overflow().size(); i++) {
      target(policy, i, found);
      reachable(policy, i, found);
      early(policy, i, found);
    }
    people(policy, found);
    hours(policy, found);
    callback(policy, found);
    return found.all();
  }

  private static void steps(QueuePolicy policy, Findings found) {
    for (int i = 1; i < policy.steps().size(); i++) {
      RoutingStep earlier = policy.steps().get(i - 1);
      RoutingStep later = policy.steps().get(i);
      if (later.after().compareTo(earlier.after()) <= 0) {
        found.error("steps[" + i + "].afterSeconds", "必须晚于前一步", "must be after the step before");
      }
      relaxes(earlier.requirement(), later.requirement(), requirement(i), found);
    }
  }

  private static void relaxes(
      Requirement earlier, Requirement later, String field, Findings found) {
    Set<String> named = new TreeSet<>(earlier.skillNames());
    named.addAll(later.skillNames());
    if (named.size() > Requirement.MOST_SKILLS_COMPARED) {
      found.error(
          field,
          "与前一步合计最多可用 " + Requirement.MOST_SKILLS_COMPARED + " 种技能",
          "together with the step before at most "
              + Requirement.MOST_SKILLS_COMPARED
              + " skills can be named");
    } else if (!later.relaxes(earlier)) {
      found.error(
          field,
          "比前一步更严格：前一步允许的座席，这一步也必须允许",
          "is stricter than the step before: whoever that one admits must still be admitted");
    }
  }

  private static String requirement(int step) {
    return "steps[" + step + "].requirement";
  }

  private void target(QueuePolicy policy, int rule, Findings found) {
    String field = "overflow[" + rule + "].queue";
    Optional<QueueName> target = target(policy.overflow().get(rule));
    if (target.isEmpty()) {
      return;
    }
    QueueName name = target.get();
    if (name.equals(policy.name())) {
      found.error(field, "不能溢出到自身", "a queue cannot overflow to itself");
    } else if (!queues.containsKey(name)) {
      found.error(field, "没有名为 " + name + " 的队列", "there is no queue " + name);
    } else {
      List<QueueName> circle = new ArrayList<>(List.of(policy.name()));
      if (leadsTo(policy.name(), name, circle, new HashSet<>())) {
        String named = circle.stream().map(QueueName::value).collect(Collectors.joining(" → "));
        found.error(field, "溢出形成循环：" + named, "overflows in a circle: " + named);
      }
    }
  }

  private static Optional<QueueName> target(OverflowRule rule) {
    return rule.then() instanceof Overflow.ToQueue(QueueName queue)
        ? Optional.of(queue)
        : Optional.empty();
  }

  /** Is {@code end} reached by overflows from {@code from}? Then {@code path} says how. */
  private boolean leadsTo(
      QueueName end, QueueName from, List<QueueName> path, Set<QueueName> tried) {
    path.add(from);
    if (from.equals(end)) {
      return true;
    }
    QueuePolicy policy = queues.get(from);
    if (policy != null && tried.add(from)) {
      for (OverflowRule rule : policy.overflow()) {
        Optional<QueueName> next = target(rule);
        if (next.isPresent() && leadsTo(end, next.get(), path, tried)) {
          return true;
        }
      }
    }
    path.removeLast();
    return false;
  }

  private static void reachable(QueuePolicy policy, int rule, Findings found) {
    List<OverflowRule> rules = policy.overflow();
    for (int before = 0; before < rule; before++) {
      if (pre(rules.get(before), rules.get(rule))) {
        found.error(
            "overflow[" + rule + "].when",
            "永远不会执行：第 " + (before + 1) + " 条规则总是先生效",
            "never acts: rule " + (before + 1) + " always does before it");
        return;
      }
    }
  }

  /** Does {@code first} act whenever {@code second} would? */
  private static boolean pre(OverflowRule first, OverflowRule second) {
    return first.when() == second.when()
        && first.limit() <= second.limit()
        && takesAll(first.then(), second.then());
  }

  /**
   * Does a contact that could go {@code second} always go {@code first}? A callback is offered
   * once, and whoever has the promise of one goes only to queues.
   */
  private static boolean takesAll(Overflow first, Overflow second) {
    return switch (first) {
      case Overflow.ToQueue to -> true;
      case Overflow.Callback to -> second instanceof Overflow.Callback;
      case Overflow.Voicemail to -> !(second instanceof Overflow.ToQueue);
      case Overflow.Announcement to -> !(second instanceof Overflow.ToQueue);
      case Overflow.WeChatInvitation to -> !(second instanceof Overflow.ToQueue);
    };
  }

  private static void early(QueuePolicy policy, int rule, Findings found) {
    OverflowRule overflow = policy.overflow().get(rule);
    if (overflow.when() == OverflowTrigger.WAIT && policy.steps().size() > 1) {
      Duration relaxed = policy.steps().get(1).after();
      if (relaxed.compareTo(Duration.ofSeconds(overflow.limit())) > 0) {
        found.warning(
            "overflow[" + rule + "].limit",
            "在第 2 步放宽要求（" + relaxed.toSeconds() + " 秒）之前就已溢出",
            "overflows before the second step asks less, at " + relaxed.toSeconds() + " s");
      }
    }
  }

  private void people(QueuePolicy policy, Findings found) {
    for (int i = 0; i < policy.steps().size(); i++) {
      Set<String> unknown =
          policy.steps().get(i).requirement().skillNames().stream()
              .filter(skill -> !skills.contains(skill))
              .collect(toCollection(TreeSet::new));
      if (!unknown.isEmpty()) {
        String named = String.join(", ", unknown);
        found.warning(requirement(i), "没有座席具备技能 " + named, "no agent has the skill " + named);
      }
    }
    Requirement widest = policy.steps().getLast().requirement();
    List<Agent> all = members.getOrDefault(policy.name(), List.of());
    if (all.stream().noneMatch(agent -> widest.isMetBy(agent.skills()))) {
      found.warning(
          requirement(policy.steps().size() - 1),
          all.isEmpty() ? "没有座席属于此队列" : "此队列没有座席符合最后一步的要求",
          all.isEmpty()
              ? "no agent serves this queue"
              : "no agent of this queue meets even the last step");
    }
  }

  private void hours(QueuePolicy policy, Findings found) {
    boolean saysSo =
        policy.overflow().stream().anyMatch(rule -> rule.when() == OverflowTrigger.CLOSED);
    if (policy.hours() == null) {
      for (int i = 0; i < policy.overflow().size(); i++) {
        if (policy.overflow().get(i).when() == OverflowTrigger.CLOSED) {
          found.warning(
              "overflow[" + i + "].when",
              "队列没有营业时间，永远不会关闭",
              "the queue has no hours, so it never closes");
        }
      }
    } else if (neverOpens(policy.hours())) {
      found.warning("hours", "此队列永远不会开放", "the queue never opens");
    }
    if (policy.hours() != null && !saysSo) {
      found.warning(
          "hours",
          "没有 CLOSED 规则：下班后客户会一直等待",
          "no rule says what happens when it is closed: customers wait until it opens");
    }
  }

  private void callback(QueuePolicy policy, Findings found) {
    boolean isOffered =
        policy.overflow().stream().anyMatch(rule -> rule.then() instanceof Overflow.Callback);
    if (isOffered && Stream.ofNullable(policy.callback().hours()).anyMatch(this::neverOpens)) {
      found.warning(
          "callback.hours",
          "提供回拨，但回拨时间永远不会开放",
          "callbacks are offered, but there is never a time to make them");
    }
  }

  private boolean neverOpens(BusinessCalendar calendar) {
    return calendar.nextOpening(now).isEmpty();
  }
}
