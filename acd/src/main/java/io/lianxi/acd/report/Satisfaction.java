package io.lianxi.acd.report;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.past.ContactStory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How customers rated the service: a fold over contacts' stories. A contact counts once, with its
 * last score, for its last queue and the agent who spoke last.
 */
public final class Satisfaction {
  private static final int SCORES = 5;

  /** From this score on a customer is satisfied; the usual "top two boxes" of five. */
  private static final int SATISFIED = 4;

  private final Instant from;
  private final Instant to;
  private final Map<Key, int[]> counts =
      new TreeMap<>(
          Comparator.comparing(Key::queue)
              .thenComparing(Key::agent, Comparator.nullsFirst(Comparator.naturalOrder())));

  private record Key(String queue, @Nullable String agent) {}

  /**
   * How one queue was rated, or one agent in it.
   *
   * @param queue "" for contacts that were in none
   * @param agent null for the whole queue
   * @param scores how many gave 1, 2, 3, 4 and 5
   * @param mean of all scores
   * @param satisfied share of 4 and 5
   */
  public record Row(
      String queue,
      @Nullable String agent,
      int rated,
      List<Integer> scores,
      double mean,
      double satisfied) {}

  /**
   * @param from contacts rated last before this do not count
   * @param to nor do those rated last at or after this
   */
  public Satisfaction(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /** Folds in a contact; each is told once. */
  public void tell(ContactStory story) {
    Last last = new Last();
    story.steps(last::step);
    ContactEvent.Rated rated = last.rated;
    if (rated != null && !rated.at().isBefore(from) && rated.at().isBefore(to)) {
      Contact contact = Objects.requireNonNull(last.contact);
      String queue =
          Optional.ofNullable(contact.place()).map(p -> p.queue()).map(QueueName::value).orElse("");
      count(new Key(queue, null), rated.score());
      agent(contact).ifPresent(agent -> count(new Key(queue, agent.value()), rated.score()));
    }
  }

  private static final class Last {
    private ContactEvent.@Nullable Rated rated;
    private @Nullable Contact contact;

    void step(Contact after, ContactEvent event) {
      contact = after;
      if (event instanceof ContactEvent.Rated now) {
        rated = now;
      }
    }
  }

  private static Optional<AgentId> agent(Contact contact) {
    return contact.assignments().reversed().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(Assignment::agent)
        .findFirst();
  }

  private void count(Key key, int score) {
    counts.computeIfAbsent(key, unknown -> new int[SCORES])[score - 1]++;
  }

  /** By queue; each queue before its agents. */
  public List<Row> rows() {
    return counts.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
  }

  private static Row row(Key key, int[] scores) {
    int rated = Arrays.stream(scores).sum();
    int sum = 0;
    int satisfied = 0;
    for (int i = 0; i < SCORES; i++) {
      sum += (i + 1) * scores[i];
      satisfied += i + 1 >= SATISFIED ? scores[i] : 0;
    }
    return new Row(
        key.queue(),
        key.agent(),
        rated,
        Arrays.stream(scores).boxed().toList(),
        (double) sum / rated,
        (double) satisfied / rated);
  }
}
