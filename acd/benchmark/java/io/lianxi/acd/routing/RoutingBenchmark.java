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
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast the decision alone is, on one core, and how that grows. One operation is what an
 * overloaded centre does all day: it learns of a caller and of an agent who has become free, and
 * decides; 1.2 offers in the mean. Each agent works in 20 queues, each queue has two steps and an
 * overflow; contacts come on three channels in two languages with priorities.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"})
public class RoutingBenchmark {
  private static final int QUEUES_OF_AN_AGENT = 20;
  private static final Duration BETWEEN = Duration.ofNanos(50_000);

  /** agents, queues and how many wait */
  @Param({"750/500/5000", "750/500/50000", "7500/5000/50000", "7500/5000/500000"})
  private String size = "";

  private final Random random = new Random(1);
  private final List<QueueName> queues = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();
  private final Routing routing = new Routing();
  private Instant now = T0;
  private int waiting;
  private Contact arrival = arrivalOf(List.of(new QueueName("none")), T0);
  private AgentState freed = free(new AgentId("none"), T0);

  @Setup(Level.Trial)
  public void centre() {
    List<Integer> counts = Arrays.stream(size.split("/")).map(Integer::valueOf).toList();
    centre(counts.get(0), counts.get(1));
    waiting = counts.get(2);
    long began = System.nanoTime();
    fill();
    long told = System.nanoTime();
    routing.decide(now);
    System.out.printf(
        "%n%s: told in %.2f s, first decision %.2f s, %d MB%n",
        size, (told - began) / 1e9, (System.nanoTime() - told) / 1e9, heap());
  }

  /** As many wait as at first. */
  private void fill() {
    while (routing.waiting() < waiting) {
      routing.apply(arrivalOf(queues, now.minusMillis(random.nextInt(600_000))));
    }
  }

  @Setup(Level.Invocation)
  public void next() {
    fill();
    now = now.plus(BETWEEN);
    arrival = arrivalOf(queues, now.minusMillis(random.nextInt(600_000)));
    freed = free(agents.get(random.nextInt(agents.size())).id(), now);
  }

  @Benchmark
  public List<Decision> decide() {
    routing.apply(arrival);
    routing.apply(freed);
    return routing.decide(now);
  }

  /** What is used after a collection. */
  @TearDown(Level.Trial)
  public void say() {
    System.out.printf("%n%s: %d wait, %d MB%n", size, routing.waiting(), heap());
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
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

  private Contact arrivalOf(List<QueueName> open, Instant at) {
    int kind = random.nextInt(10);
    Channel channel = kind < 7 ? Channel.VOICE : kind < 9 ? Channel.CHAT : Channel.TICKET;
    ContactId id = new ContactId(new UUID(random.nextLong(), random.nextLong()).toString());
    Contact opened =
        Contact.open(id, new ContactEvent.Opened(channel, "1380000" + kind, "10000", at));
    Skill language = random.nextInt(10) < 9 ? new Skill("zh", 1) : new Skill("en", 1);
    return opened
        .apply(
            new ContactEvent.Queued(
                open.get(random.nextInt(open.size())),
                Wishes.skills(List.of(language)),
                new Standing(random.nextInt(3), 1 + random.nextInt(7), at, null),
                at))
        .orElseThrow();
  }
}
