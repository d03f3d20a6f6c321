package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.replay.Arrival.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses how long it rang, for history that tells only how long a customer waited: as long as the
 * quickest tenth of the queue's answers took, since somebody was free for those.
 */
final class Ringing {
  private static final int QUICKEST = 10;

  private Ringing() {}

  /**
   * The same arrivals with that.
   *
   * @param most whatever the quickest took
   */
  static List<Arrival> guess(List<Arrival> arrivals, Duration most) {
    Map<QueueName, List<Duration>> waits = new HashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.answer() != null) {
        waits
            .computeIfAbsent(arrival.queued().queue(), queue -> new ArrayList<>())
            .add(arrival.waited());
      }
    }
    Map<QueueName, Duration> rings = new HashMap<>();
    waits.forEach(
        (queue, all) -> {
          Duration quick = all.stream().sorted().toList().get(all.size() / QUICKEST);
          rings.put(queue, shorter(quick, most));
        });
    return arrivals.stream().map(arrival -> rung(arrival, rings)).toList();
  }

  private static Arrival rung(Arrival arrival, Map<QueueName, Duration> rings) {
    Answer answer = arrival.answer();
    if (answer == null) {
      return arrival;
    }
    Duration ring = rings.getOrDefault(arrival.queued().queue(), Duration.ZERO);
    Service took = answer.service();
    return arrival.answered(
        new Answer(
            answer.agent(),
            answer.at(),
            new Service(shorter(ring, arrival.waited()), took.talk(), took.wrapUp())));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
