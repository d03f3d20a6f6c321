package io.lianxi.acd.replay;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.replay.Arrival.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fills in what did not come out in the past.
 *
 * <ol>
 *   <li>Who gave up has exactly that patience; of anyone else it is drawn from those of the queue
 *       who waited longer than this one did ({@link Patience}).
 *   <li>Who was answered takes what it took; anyone else takes what a contact of the same queue
 *       took, drawn evenly; of another queue when none was answered in this one.
 * </ol>
 *
 * <p>Each contact has luck of its own, from the seed and its id, and keeps it whatever is replayed:
 * two replays differ by their policies and staffing only.
 */
final class Visits {
  private final Map<QueueName, Patience> patience = new HashMap<>();
  private final Map<QueueName, List<Service>> services = new HashMap<>();
  private final List<Service> anyServices;
  private final long seed;

  private Visits(Collection<Arrival> arrivals, long seed) {
    this.seed = seed;
    byQueue(arrivals)
        .forEach(
            (queue, own) -> {
              patience.put(queue, Patience.of(own));
              services.put(queue, services(own));
            });
    anyServices = services(arrivals);
  }

  /** The visits of {@code arrivals}, in order of time. */
  static List<Visit> of(Collection<Arrival> arrivals, long seed) {
    Visits visits = new Visits(arrivals, seed);
    return arrivals.stream()
        .sorted(Comparator.comparing(Arrival::at).thenComparing(arrival -> arrival.id().value()))
        .map(visits::visit)
        .toList();
  }

  private static Map<QueueName, List<Arrival>> byQueue(Collection<Arrival> arrivals) {
    Map<QueueName, List<Arrival>> queues = new HashMap<>();
    arrivals.forEach(
        arrival ->
            queues
                .computeIfAbsent(arrival.queued().queue(), queue -> new ArrayList<>())
                .add(arrival));
    return queues;
  }

  private static List<Service> services(Collection<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(arrival -> Stream.ofNullable(arrival.answer()))
        .map(Answer::service)
        .toList();
  }

  private Visit visit(Arrival arrival) {
    SplittableRandom luck = luck(arrival.id());
    double patient = 1 - luck.nextDouble();
    double took = luck.nextDouble();
    QueueName queue = arrival.queued().queue();
    Duration wait =
        arrival.hasGivenUp()
            ? arrival.waited()
            : of(queue).draw(arrival.waited(), patient).orElse(null);
    Answer answer = arrival.answer();
    return new Visit(arrival, wait, answer == null ? drawn(queue, took) : answer.service());
  }

  private Patience of(QueueName queue) {
    return Objects.requireNonNull(patience.get(queue));
  }

  private SplittableRandom luck(ContactId id) {
    UUID uuid = id.uuid();
    return new SplittableRandom(
        seed ^ uuid.getMostSignificantBits() ^ Long.rotateLeft(uuid.getLeastSignificantBits(), 32));
  }

  private Service drawn(QueueName queue, double luck) {
    List<Service> own = services.getOrDefault(queue, List.of());
    List<Service> from = own.isEmpty() ? anyServices : own;
    return from.isEmpty() ? Service.UNKNOWN : from.get((int) (luck * from.size()));
  }
}
