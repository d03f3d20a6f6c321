package io.lianxi.acd.routing;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.routing.PolicyBuilder.policy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.queue.QueuePolicy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How fast the decision alone is, on one core, and how that grows; run by hand:
 *
 * <pre>mvn test -pl acd -Dtest=RoutingBenchmark -DargLine=-Xmx2g</pre>
 *
 * <p>One round is what an overloaded centre does all day: a caller comes, an agent becomes free, it
 * is decided, and the agent has another contact. Each agent works in 20 queues, each queue has two
 * steps and an overflow; contacts come on three channels in two languages with priorities.
 */
class RoutingBenchmark {
  private static final int QUEUES_OF_AN_AGENT = 20;
  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 50_000;
  private static final Duration BETWEEN = Duration.ofNanos(50_000);

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(1);
  private final List<QueueName> queues = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();
  private Routing routing = new Routing();
  private Instant now = T0;

  @Test
  void decisionsAloneByAgentsQueuesAndWaiting() {
    System.out.println(
        "agents  queues  waiting | first s | decisions/s  p50 us  p99 us  p99.9 us  max us | heap"
            + " MB");
    measure(750, 500, 5_000);
    measure(750, 500, 50_000);
    measure(7_500, 5_000, 50_000);
    measure(7_500, 5_000, 500_000);
  }

  private void measure(int agentCount, int queueCount, int waiting) {
    queues.clear();
    agents.clear();
    routing = new Routing();
    now = T0;
    centre(agentCount, queueCount);
    long began = THREAD.getCurrentThreadCpuTime();
    for (int i = 0; i < waiting; i++) {
      routing.apply(arrival(T0.minusMillis(random.nextInt(600_000))));
    }
    routing.decide(now);
    double first = (THREAD.getCurrentThreadCpuTime() - began) / 1e9;
    int offered = rounds(WARM_UP, new long[WARM_UP]);
    long[] nanos = new long[ROUNDS];
    began = THREAD.getCurrentThreadCpuTime(); // others use this machine, too
    offered += rounds(ROUNDS, nanos);
    double perSecond = ROUNDS / ((THREAD.getCurrentThreadCpuTime() - began) / 1e9);
    Arrays.sort(nanos);
    System.out.printf(
        "%6d  %6d  %7d | %7.2f | %11.0f  %6.1f  %6.1f  %8.1f  %6.0f | %7d   (%d offers)%n",
        agentCount,
        queueCount,
        routing.waiting(),
        first,
        perSecond,
        at(nanos, 0.5),
        at(nanos, 0.99),
        at(nanos, 0.999),
        at(nanos, 1),
        heap(),
        offered);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e3;
  }

  /** What is used after a collection. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private int rounds(int count, long[] nanos) {
    int offers = 0;
    for (int i = 0; i < count; i++) {
      now = now.plus(BETWEEN);
      Contact arrival = arrival(now.minusMillis(random.nextInt(600_000)));
      AgentState free = free(agents.get(random.nextInt(agents.size())).id(), now);
      long began = System.nanoTime();
      routing.apply(arrival);
      routing.apply(free);
      offers += routing.decide(now).size();
      nanos[i] = System.nanoTime() - began;
    }
    return offers;
  }

  private static AgentState free(AgentId agent, Instant since) {
    return new AgentState(
        agent, Presence.AVAILABLE, null, since, since, Map.of(), null, Workload.NONE);
  }

  private void centre(int agentCount, int queueCount) {
    List<QueuePolicy> policies = new ArrayList<>();
    for (int i = 0; i < queueCount; i++) {
      QueueName queue = new QueueName("queue-" + i);
      queues.add(queue);
      policies.add(
          policy(queue)
              .step(0, "billing>=3 and (vip or zh>=3)")
              .step(60, "billing or zh>=3")
              .worth(random.nextInt(60), 60, 10)
              .order(List.of(AgentOrder.values()).get(i % AgentOrder.values().length))
              .overflow(OverflowTrigger.WAIT, 100_000, new Overflow.Voicemail())
              .build());
    }
    routing.policies(policies);
    for (int i = 0; i < agentCount; i++) {
      agents.add(agent(i, queueCount));
    }
    routing.agents(agents);
    for (Agent agent : agents) {
      AgentState free = free(agent.id(), now);
      routing.apply(
          new AgentState(
              free.id(),
              free.presence(),
              null,
              now,
              now,
              Map.of(ContactId.random(), Channel.VOICE),
              null,
              free.today()));
    }
  }

  private Agent agent(int number, int queueCount) {
    Set<QueueName> own = new HashSet<>();
    while (own.size() < QUEUES_OF_AN_AGENT) {
      own.add(queues.get(random.nextInt(queueCount)));
    }
    List<Skill> skills =
        List.of(
            new Skill("billing", 1 + random.nextInt(5)),
            new Skill("zh", 1 + random.nextInt(5)),
            new Skill(random.nextBoolean() ? "vip" : "en", 1 + random.nextInt(5)));
    Capacity capacity =
        new Capacity(Map.of(Channel.VOICE, 1, Channel.CHAT, 1, Channel.TICKET, 1), false);
    return new Agent(new AgentId("agent" + number), "Agent", skills, own, capacity, "secret");
  }

  private Contact arrival(Instant at) {
    int kind = random.nextInt(10);
    Channel channel = kind < 7 ? Channel.VOICE : kind < 9 ? Channel.CHAT : Channel.TICKET;
    ContactId id = new ContactId(new UUID(random.nextLong(), random.nextLong()).toString());
    Contact opened =
        Contact.open(id, new ContactEvent.Opened(channel, "1380000" + kind, "10000", at));
    Skill language = random.nextInt(10) < 9 ? new Skill("zh", 1) : new Skill("en", 1);
    return opened
        .apply(
            new ContactEvent.Queued(
                queues.get(random.nextInt(queues.size())),
                Wishes.skills(List.of(language)),
                new Standing(random.nextInt(3), 1 + random.nextInt(7), at, null),
                at))
        .orElseThrow();
  }
}
