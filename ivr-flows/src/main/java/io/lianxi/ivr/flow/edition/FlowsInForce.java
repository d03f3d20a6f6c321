package io.lianxi.ivr.flow.edition;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.time.LastKnown;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The flows that are in force, kept in memory: a change made in another copy of the application is
 * in force here within a second, and while the store is away those known last stay in force.
 */
public final class FlowsInForce {
  private static final Logger LOG = LoggerFactory.getLogger(FlowsInForce.class);

  private final FlowEditions editions;
  private final Consumer<Flow> onPublished;
  private final Map<Key, Read> read = new ConcurrentHashMap<>();
  private final LastKnown<String, InForce> known;

  private record Key(String flow, int version) {}

  private record Read(Flow flow, String by, Instant at) {}

  /**
   * @param onPublished is told every edition before it is in force here
   */
  FlowsInForce(FlowEditions editions, Consumer<Flow> onPublished) {
    this.editions = editions;
    this.onPublished = onPublished;
    this.known = new LastKnown<>(editions::revision, this::read);
  }

  /**
   * A flow that was published.
   *
   * @param by who published the edition for all; empty when it was shipped
   * @param canary null when there is none
   */
  public record InForce(
      Publication publication, Flow published, String by, Instant at, @Nullable Flow canary) {

    /** What {@code contact} gets. */
    private Edition of(ContactId contact) {
      Publication.@Nullable Canary tried = publication.canary();
      return canary != null
              && tried != null
              && CanaryChoice.isChosen(contact, publication.flow(), tried)
          ? new Edition(canary, tried.version())
          : new Edition(published, publication.published());
    }
  }

  /** A flow, and which edition of it. */
  private record Edition(Flow flow, int version) {}

  private Map<String, InForce> read() {
    Map<String, InForce> all = new HashMap<>();
    Set<Key> needed = new HashSet<>();
    for (Publication publication : editions.publications()) {
      needed.add(new Key(publication.flow(), publication.published()));
      publication.onTrial().ifPresent(canary -> needed.add(new Key(publication.flow(), canary)));
      inForce(publication).ifPresent(flow -> all.put(publication.flow(), flow));
    }
    read.keySet().retainAll(needed);
    return all;
  }

  private Optional<InForce> inForce(Publication publication) {
    Publication.@Nullable Canary tried = publication.canary();
    Optional<Flow> canary =
        tried == null ? Optional.empty() : flow(publication.flow(), tried.version());
    return read(publication.flow(), publication.published())
        .map(
            read ->
                new InForce(publication, read.flow(), read.by(), read.at(), canary.orElse(null)));
  }

  /** An edition that is in force; empty when it can no longer be read. */
  Optional<Flow> flow(String name, int version) {
    return read(name, version).map(Read::flow);
  }

  private Optional<Read> read(String name, int version) {
    Read seen = read.get(new Key(name, version));
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<Read> fresh =
        editions
            .edition(name, version)
            .flatMap(
                edition ->
                    parsed(edition)
                        .map(flow -> new Read(flow, edition.publishedBy(), edition.publishedAt())));
    fresh.ifPresent(
        it -> {
          onPublished.accept(it.flow());
          read.put(new Key(name, version), it);
        });
    return fresh;
  }

  private static Optional<Flow> parsed(FlowEdition edition) {
    return switch (FlowText.read(edition.document())) {
      case Reading.Read flow -> Optional.of(flow.flow());
      case Reading.Refused refused -> {
        LOG.error("{} {} is no flow: {}", edition.flow(), edition.version(), refused.problems());
        yield Optional.empty();
      }
    };
  }

  /** Reads what has changed elsewhere, if anything has. */
  public void refresh() {
    known.refresh();
  }

  /** What is in force of the flow; empty when nothing is. */
  public Optional<InForce> find(String flow) {
    return Optional.ofNullable(known.find(flow));
  }

  /** All that is in force, by name. */
  public List<InForce> all() {
    return known.all();
  }

  /** The flows that are in force for all, by name. */
  public Map<String, Flow> published() {
    return all().stream()
        .collect(Collectors.toMap(one -> one.publication().flow(), InForce::published));
  }

  /** The plan of a flow for {@code contact}; empty when nothing is in force of it. */
  Optional<Answered> plan(String flow, ContactId contact) {
    return find(flow)
        .map(inForce -> inForce.of(contact))
        .map(main -> new Answered(plan(main.flow(), contact), main.version()));
  }

  /** A plan and the edition of its main flow. */
  record Answered(Plan plan, int version) {}

  /** The plan of {@code main} with its parts as {@code contact} gets them. */
  public Plan plan(Flow main, ContactId contact) {
    Map<String, Flow> parts = new HashMap<>();
    gather(main, contact, parts);
    parts.remove(main.id());
    return new Plan(main, parts);
  }

  private void gather(Flow flow, ContactId contact, Map<String, Flow> parts) {
    for (String part : flow.parts()) {
      if (!parts.containsKey(part)) {
        find(part)
            .map(inForce -> inForce.of(contact).flow())
            .ifPresent(
                entered -> {
                  parts.put(part, entered);
                  gather(entered, contact, parts);
                });
      }
    }
  }
}
