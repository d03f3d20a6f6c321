package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.PastContact;
import io.lianxi.acd.contact.past.PastContact.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A day of a hotline that never was: four queues with two peaks, agents in shifts of eight hours,
 * each in one queue, and customers who give up after three minutes in the mean.
 */
final class GeneratedDay {
  private static final int QUEUES = 4;
  private static final int DAY = 86_400;
  private static final int SHIFT = 8 * 3_600;
  private static final double PATIENCE = 180;
  private static final double TALK = 110;
  private static final double WORK_AFTER = 20;

  private final Random random;
  private final Instant midnight;
  private final List<PastContact> contacts = new ArrayList<>();

  private record Worker(String name, double freeAt, double until) {}

  private GeneratedDay(long seed, Instant midnight) {
    this.random = new Random(seed);
    this.midnight = midnight;
  }

  static List<PastContact> of(int contacts, int agents, Instant midnight) {
    GeneratedDay day = new GeneratedDay(20_260_302, midnight);
    for (int queue = 0; queue < QUEUES; queue++) {
      day.queue(new QueueName("queue-" + (queue + 1)), contacts / QUEUES, agents / QUEUES);
    }
    return day.contacts;
  }

  /** First come, first served by whoever has been free for the longest time. */
  private void queue(QueueName name, int count, int agents) {
    PriorityQueue<Worker> workers = new PriorityQueue<>(Comparator.comparingDouble(Worker::freeAt));
    for (int i = 0; i < agents; i++) {
      double comes = (6 + 10.0 * i / agents) * 3_600;
      workers.add(new Worker(name.value().replace('-', '_') + "_" + i, comes, comes + SHIFT));
    }
    for (double at : random.doubles(count).map(this::arrival).sorted().toArray()) {
      while (!workers.isEmpty() && workers.peek().freeAt() >= workers.peek().until()) {
        workers.remove();
      }
      double patience = exponential(PATIENCE);
      double answeredAt =
          workers.isEmpty() ? Double.MAX_VALUE : Math.max(at, workers.peek().freeAt()) + 2;
      if (answeredAt - at > patience) {
        add(name, at, new Outcome.Abandoned(time(at + patience)));
      } else {
        Worker worker = workers.remove();
        double ends = answeredAt + 10 + exponential(TALK);
        Outcome answered =
            new Outcome.Answered(new AgentId(worker.name()), time(answeredAt), time(ends));
        add(name, at, answered);
        workers.add(new Worker(worker.name(), ends + exponential(WORK_AFTER), worker.until()));
      }
    }
  }

  /** From seven to eleven in the evening, most at ten and at three. */
  private double arrival(double luck) {
    double hour =
        luck < 0.3
            ? 7 + 16 * random.nextDouble()
            : (luck < 0.7 ? 10.5 : 15.5) + 1.6 * random.nextGaussian();
    return Math.min(Math.max(hour, 7), 23.9) * 3_600 % DAY;
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  private Instant time(double second) {
    return midnight.plusSeconds(Math.round(second));
  }

  private void add(QueueName queue, double at, Outcome outcome) {
    contacts.add(
        new PastContact("g" + contacts.size(), Channel.VOICE, queue, "", 0, time(at), outcome));
  }
}
