package io.lianxi.dialer.blending;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.report.QueueBoard;
import io.lianxi.acd.report.QueueFigures;
import io.lianxi.acd.report.ServiceLevel;
import io.lianxi.acd.report.Wallboard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How queues are served, as the wallboard knows it. */
final class WallboardInbound implements InboundFigures {
  private final Wallboard wallboard;
  private final Queues queues;

  WallboardInbound(Wallboard wallboard, Queues queues) {
    this.wallboard = wallboard;
    this.queues = queues;
  }

  @Override
  public List<Inbound> of(BlendingRules rules, Instant now) {
    if (rules.watched().isEmpty()) {
      return List.of();
    }
    int minutes = (int) rules.window().toMinutes();
    return wallboard.read(
        view ->
            rules.watched().stream()
                .map(
                    name ->
                        queues
                            .find(name)
                            .map(queue -> of(view.board(), queue, minutes, now))
                            .orElseGet(() -> Inbound.none(name)))
                .toList());
  }

  /** Whoever waits for longer than the threshold is as late as who gave up after it. */
  static Inbound of(QueueBoard board, QueuePolicy queue, int minutes, Instant now) {
    List<Place> waiting =
        board.waiting(queue.name()).stream().flatMap(contact -> place(contact).stream()).toList();
    int late =
        (int)
            waiting.stream()
                .map(place -> Duration.between(place.enteredAt(), now))
                .filter(wait -> wait.compareTo(queue.serviceLevelThreshold()) > 0)
                .count();
    QueueFigures left = board.figures(queue.name(), minutes, now);
    return new Inbound(
        queue.name(),
        left.answered() + left.abandoned() - left.abandonedInTime() + late,
        ServiceLevel.DEFAULT
            .of(
                left.answered(),
                left.answeredInTime(),
                left.abandoned() + late,
                left.abandonedInTime())
            .orElse(1),
        waiting.size(),
        waiting.stream()
            .map(place -> Duration.between(place.queuedAt(), now))
            .filter(Duration::isPositive)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO));
  }

  /** The place of whoever holds the line; who is called back does not. */
  private static Optional<Place> place(Contact contact) {
    return Optional.ofNullable(contact.place())
        .filter(place -> place.treatment() == null && place.callback() == null);
  }
}
