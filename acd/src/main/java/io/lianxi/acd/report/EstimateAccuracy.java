package io.lianxi.acd.report;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.past.ContactStory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How right the estimated waits were: a fold over contacts' stories. Each time a contact came into
 * a queue with an estimate and was answered there, the estimate is compared with the wait; who gave
 * up says nothing about the wait there would have been.
 */
public final class EstimateAccuracy {
  /** A shorter wait counts as this long where it divides: nobody notices a part of it. */
  public static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private static final double MILLIS = 1000;

  private final Instant from;
  private final Instant to;
  private final ZoneId zone;
  private final Map<Day, Errors> days =
      new TreeMap<>(Comparator.comparing(Day::day).thenComparing(Day::queue));

  private record Day(QueueName queue, LocalDate day) {}

  /** Sums in seconds, of which the means are made. */
  private record Errors(int contacts, double share, double difference, double estimates) {
    static final Errors NONE = new Errors(0, 0, 0, 0);

    Errors with(Duration estimate, Duration wait) {
      double difference = seconds(estimate) - seconds(wait);
      double divisor = Math.max(seconds(wait), seconds(SHORTEST_WAIT));
      return new Errors(
          contacts + 1,
          share + Math.abs(difference) / divisor,
          this.difference + difference,
          estimates + seconds(estimate));
    }
  }

  /**
   * The estimates that one queue made on one day.
   *
   * @param contacts how many were answered
   * @param meanAbsolutePercentageError mean of |estimate − wait| ÷ wait; 0.25 is 25 %
   * @param biasSeconds mean of estimate − wait; above 0 people were told too long a wait
   */
  public record Row(
      QueueName queue,
      LocalDate day,
      int contacts,
      double meanAbsolutePercentageError,
      double biasSeconds,
      double meanEstimateSeconds,
      double meanWaitSeconds) {}

  /**
   * @param from estimates made before this do not count
   * @param to nor do those made at or after this
   * @param zone whose days they are told by
   */
  public EstimateAccuracy(Instant from, Instant to, ZoneId zone) {
    this.from = from;
    this.to = to;
    this.zone = zone;
  }

  /** Folds in a contact; each is told once. */
  public void tell(ContactStory story) {
    story.steps(this::step);
  }

  private void step(Contact after, ContactEvent event) {
    Place place = after.place();
    boolean isAnswer =
        event instanceof ContactEvent.Connected e && QueueCount.isFirstAnswer(after, e);
    if (place == null || !isAnswer || !isAsked(place.enteredAt())) {
      return;
    }
    Duration estimate = place.standing().estimatedWait();
    if (estimate != null) {
      Day day = new Day(place.queue(), LocalDate.ofInstant(place.enteredAt(), zone));
      Duration wait = Duration.between(place.enteredAt(), event.at());
      days.put(day, days.getOrDefault(day, Errors.NONE).with(estimate, wait));
    }
  }

  private boolean isAsked(Instant estimatedAt) {
    return !estimatedAt.isBefore(from) && estimatedAt.isBefore(to);
  }

  /** The days and queues with estimates, earliest first, then by queue. */
  public List<Row> rows() {
    return days.entrySet().stream().map(day -> row(day.getKey(), day.getValue())).toList();
  }

  private static Row row(Day day, Errors errors) {
    int contacts = errors.contacts();
    return new Row(
        day.queue(),
        day.day(),
        contacts,
        errors.share() / contacts,
        errors.difference() / contacts,
        errors.estimates() / contacts,
        (errors.estimates() - errors.difference()) / contacts);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
