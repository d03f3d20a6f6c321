package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.simulation.Fault.Kind;
import io.lianxi.acd.simulation.Scenario.Arrival;
import io.lianxi.acd.simulation.Scenario.Manners;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Centres as various as they come, one for each seed. */
final class Scenarios {
  private static final double MEAN_TALK = 30_000;

  /** What happens at moments, by how likely it is. */
  private static final List<Kind> MOMENTS =
      List.of(
          Kind.CRASH,
          Kind.CRASH,
          Kind.CRASH,
          Kind.KILL,
          Kind.LINE_AWAY,
          Kind.LINE_AWAY,
          Kind.LEASE_LOST,
          Kind.LEASE_LOST,
          Kind.REDIS_AWAY,
          Kind.POSTGRES_AWAY,
          Kind.REDIS_EMPTIED);

  private static final List<Kind> ALWAYS =
      List.of(Kind.DUPLICATED, Kind.LATE, Kind.LOST, Kind.LEG_LOST);

  private Scenarios() {}

  static Scenario random(long seed, int contacts) {
    Dice dice = new Dice(seed * 7919 + 13);
    List<QueuePolicy> queues = new Policies(dice.of("queues")).make();
    List<Agent> agents = agents(dice.of("agents"), queues);
    List<Arrival> arrivals = arrivals(dice.of("arrivals"), queues, agents, contacts);
    long end = arrivals.getLast().at();
    List<Integer> copies = new ArrayList<>(List.of(dice.between(-2000, 2000)));
    if (dice.chance(0.6)) {
      copies.add(dice.between(-2000, 2000));
    }
    List<Fault> faults =
        dice.chance(0.1) ? List.of() : faults(dice.of("faults"), end, contacts, copies.size());
    return new Scenario(seed, queues, agents, arrivals, faults, copies, new Manners(false));
  }

  private static List<Agent> agents(Dice dice, List<QueuePolicy> queues) {
    List<Agent> agents = new ArrayList<>();
    int count = dice.between(2, 7);
    for (int i = 0; i < count; i++) {
      Set<QueueName> in = new HashSet<>();
      for (QueuePolicy queue : queues) {
        // the first is everywhere, so that nobody waits for nobody
        if (i == 0 || dice.chance(0.6)) {
          in.add(queue.name());
        }
      }
      List<Skill> skills = new ArrayList<>(List.of(new Skill("zh", Skill.HIGHEST)));
      if (dice.chance(0.5)) {
        skills.add(new Skill("vip", dice.between(Skill.LOWEST, Skill.HIGHEST)));
      }
      agents.add(
          new Agent(
              new AgentId("agent" + i), "Agent " + i, skills, in, capacity(dice, i == 0), "x"));
    }
    return agents;
  }

  private static Capacity capacity(Dice dice, boolean isForAll) {
    Map<Channel, Integer> limits = new EnumMap<>(Channel.class);
    limits.put(Channel.VOICE, 1);
    if (isForAll || dice.chance(0.4)) {
      limits.put(Channel.CHAT, dice.between(1, 3));
    }
    if (isForAll || dice.chance(0.4)) {
      limits.put(Channel.TICKET, dice.between(1, 2));
    }
    return new Capacity(limits, dice.chance(0.5));
  }

  private static List<Arrival> arrivals(
      Dice dice, List<QueuePolicy> queues, List<Agent> agents, int count) {
    List<Arrival> arrivals = new ArrayList<>();
    double load = 0.7 + dice.between(0, 60) / 100.0;
    boolean isBlended = dice.chance(0.4);
    double gap = MEAN_TALK * 1.3 / agents.size() / load;
    long at = 1_000;
    for (int i = 0; i < count; i++) {
      at += dice.exponential(gap);
      arrivals.add(arrival(dice.of("arrival", i), at, dice.pick(queues).name(), isBlended));
    }
    return arrivals;
  }

  private static Arrival arrival(Dice dice, long at, QueueName queue, boolean isBlended) {
    Channel channel =
        !isBlended || dice.chance(0.6)
            ? Channel.VOICE
            : dice.chance(0.5) ? Channel.CHAT : Channel.TICKET;
    boolean isVoice = channel == Channel.VOICE;
    return new Arrival(
        new ContactId(dice.uuid().toString()),
        at,
        channel,
        dice.chance(0.1) ? "" : "1380000" + dice.between(1000, 1020),
        queue,
        isVoice ? dice.between(0, 5_000) : 0,
        channel == Channel.TICKET ? Long.MAX_VALUE : 10_000 + dice.exponential(120_000),
        channel != Channel.TICKET && dice.chance(0.1) ? dice.exponential(40_000) : Long.MAX_VALUE,
        1_000 + dice.exponential(dice.chance(0.1) ? 4 * MEAN_TALK : MEAN_TALK));
  }

  private static List<Fault> faults(Dice dice, long end, int contacts, int copies) {
    List<Fault> faults = new ArrayList<>();
    for (Kind kind : ALWAYS) {
      if (dice.chance(0.4)) {
        faults.add(new Fault(kind, 0, 0, 0, 0));
      }
    }
    int moments = dice.between(0, 2 + contacts / 15);
    for (int i = 0; i < moments; i++) {
      faults.add(
          new Fault(
              dice.pick(MOMENTS),
              dice.between(2_000, (int) end + 30_000),
              dice.between(0, copies - 1),
              dice.between(500, 25_000),
              dice.between(1, 4)));
    }
    return faults;
  }
}
