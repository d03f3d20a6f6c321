package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.PolicyCheck;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.replay.ReplayOrder;
import io.lianxi.acd.replay.Replays;
import io.lianxi.acd.report.Intervals;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what someone wants to have replayed, and names everything that is wrong with it. */
final class ReplayWishes {
  private static final long USUAL_SEED = 1;
  private static final int MOST_QUEUES_TOLD = 20;

  private final Replays replays;
  private final Agents agents;
  private final JsonMapper json;
  private final BodyReader bodies;

  ReplayWishes(Replays replays, Agents agents, JsonMapper json, BodyReader bodies) {
    this.replays = replays;
    this.agents = agents;
    this.json = json;
    this.bodies = bodies;
  }

  /** The order that is wanted. */
  ReplayOrder order(ReplayWish wish) {
    Wrong wrong = new Wrong();
    Source source = wish.source() == null ? Source.OWN : wish.source();
    double scale = scale(wish.agents(), wrong);
    period(wish.from(), wish.to(), wrong);
    wrong.refuse();
    Instant from = given(wish.from());
    Instant to = given(wish.to());
    Map<QueueName, QueuePolicy> known = known(from, to, source);
    Set<QueueName> queues = queues(wish, known, wrong);
    List<QueuePolicy> policies = policies(wish, known, from, wrong);
    wrong.refuse();
    long seed = wish.seed() == null ? USUAL_SEED : wish.seed();
    return new ReplayOrder(from, to, source, queues, policies, scale, seed);
  }

  private static Instant given(@Nullable Instant time) {
    return Optional.ofNullable(time).orElseThrow();
  }

  private static double scale(ReplayWish.@Nullable Staffing staffing, Wrong wrong) {
    Double scale = staffing == null ? null : staffing.scale();
    if (scale == null) {
      return 1;
    }
    if (!(scale >= ReplayOrder.FEWEST_AGENTS && scale <= ReplayOrder.MOST_AGENTS)) {
      wrong.add("agents.scale", "必须在 0.1 到 10 之间", "must be 0.1 to 10");
    }
    return scale;
  }

  private static void period(@Nullable Instant from, @Nullable Instant to, Wrong wrong) {
    if (from == null) {
      wrong.mustBeGiven("from");
    }
    if (to == null) {
      wrong.mustBeGiven("to");
    }
    if (from == null || to == null) {
      return;
    }
    if (from.isBefore(Intervals.FIRST) || from.isAfter(Intervals.LAST)) {
      wrong.add("from", "年份必须在 1970 到 2999 之间", "must be in the years 1970 to 2999");
    } else if (!from.isBefore(to)) {
      wrong.add("to", "必须晚于开始时间", "must be after from");
    } else if (to.isAfter(from.plus(ReplayOrder.LONGEST)) || to.isAfter(Intervals.LAST)) {
      wrong.add("to", "最多为开始时间之后 31 天", "must be at most 31 days after from");
    }
  }

  /** The queues of then with their policies; those of another system work as usual. */
  private Map<QueueName, QueuePolicy> known(Instant from, Instant to, Source source) {
    Map<QueueName, QueuePolicy> known = new HashMap<>();
    for (QueueName queue : replays.queues(from, to, source)) {
      known.put(queue, QueuePolicy.usual(queue, queue.value(), queue.value()));
    }
    known.putAll(replays.policies(source).inForce(from));
    return known;
  }

  private static Set<QueueName> queues(
      ReplayWish wish, Map<QueueName, QueuePolicy> known, Wrong wrong) {
    Set<QueueName> queues = new HashSet<>();
    List<@Nullable String> names = wish.queues() == null ? List.of() : wish.queues();
    for (int i = 0; i < names.size(); i++) {
      String field = "queues[" + i + "]";
      String name = names.get(i);
      if (name == null) {
        wrong.mustBeGiven(field);
      } else {
        queue(field, name, known, wrong).ifPresent(queues::add);
      }
    }
    return queues;
  }

  private static Optional<QueueName> queue(
      String field, String name, Map<QueueName, QueuePolicy> known, Wrong wrong) {
    Optional<QueueName> queue = QueueName.parse(name).filter(known::containsKey);
    if (queue.isEmpty()) {
      wrong.add(field, "没有这个队列", "there is no such queue");
    }
    return queue;
  }

  private List<QueuePolicy> policies(
      ReplayWish wish, Map<QueueName, QueuePolicy> known, Instant at, Wrong wrong) {
    List<QueuePolicy> wanted = new ArrayList<>();
    if (wish.policies() != null) {
      wish.policies()
          .forEach(
              (name, parts) ->
                  queue("policies." + name, name, known, wrong)
                      .flatMap(queue -> policy(known.get(queue), parts, wrong))
                      .ifPresent(wanted::add));
    }
    Map<QueueName, QueuePolicy> all = new HashMap<>(known);
    wanted.forEach(policy -> all.put(policy.name(), policy));
    PolicyCheck check = new PolicyCheck(all.values(), agents.all(), at);
    for (QueuePolicy policy : wanted) {
      Wrong part = new Wrong();
      part.add(check.of(policy));
      wrong.addUnder(path(policy.name()), part);
    }
    return wanted;
  }

  private static String path(QueueName queue) {
    return "policies." + queue;
  }

  /** The policy of then with {@code parts} instead of its own. */
  private Optional<QueuePolicy> policy(
      @Nullable QueuePolicy then, @Nullable JsonNode parts, Wrong wrong) {
    if (then == null) {
      return Optional.empty();
    }
    QueueName queue = then.name();
    if (!(parts instanceof ObjectNode changed)) {
      wrong.add(path(queue), "必须是策略的字段", "must be an object with fields of a policy");
      return Optional.empty();
    }
    ObjectNode whole = json.valueToTree(QueueView.of(then));
    whole.setAll(changed);
    Wrong part = new Wrong();
    Optional<QueuePolicy> policy = Optional.empty();
    try {
      policy = bodies.read(whole, QueueWish.class).policy(queue, part);
    } catch (JacksonException e) {
      Problem.Field field = Problem.unreadable(e);
      part.add(field.field(), "无效", field.message());
    }
    wrong.addUnder(path(queue), part);
    return policy;
  }

  /** The order in a few words, for the audit trail. */
  String told(ReplayOrder order) {
    List<String> changed =
        order.policies().stream()
            .map(policy -> policy.name().value())
            .limit(MOST_QUEUES_TOLD)
            .toList();
    return "%s %s to %s, agents × %s, other policies: %s"
        .formatted(order.source(), order.from(), order.to(), order.agents(), changed);
  }
}
