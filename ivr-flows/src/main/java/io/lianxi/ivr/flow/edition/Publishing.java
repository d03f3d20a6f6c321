package io.lianxi.ivr.flow.edition;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Problem;
import io.lianxi.ivr.flow.check.PublicationCheck;
import io.lianxi.ivr.flow.check.Surroundings;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts editions of flows in force: what is in force is read, the change checked beside it, and
 * claimed; when somebody was faster, all of it again.
 */
public final class Publishing {
  private static final int CLAIMS = 5;

  private final FlowEditions editions;
  private final FlowsInForce inForce;
  private final Function<Map<String, Flow>, Surroundings> surroundings;
  private final Clock clock;

  /**
   * @param surroundings what is there for flows to use just now, with these flows
   */
  Publishing(
      FlowEditions editions,
      FlowsInForce inForce,
      Function<Map<String, Flow>, Surroundings> surroundings,
      Clock clock) {
    this.editions = editions;
    this.inForce = inForce;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * What a draft is to become.
   *
   * @param revision the one that was looked at
   * @param percent of all contacts that get it: 100 for all, less as a canary
   */
  public record Wish(String flow, int revision, int percent, String why, String by) {}

  /** What is in force at one moment. */
  private record Seen(long revision, Map<String, Publication> publications) {
    Optional<Publication> of(String flow) {
      return Optional.ofNullable(publications.get(flow));
    }
  }

  /** All that speaks against publishing {@code flow} now. */
  public List<Problem> problems(Flow flow) {
    return problems(flow, seen());
  }

  /** Makes an edition of the draft. */
  public Outcome publish(Wish wish) {
    return claimed(seen -> publish(wish, seen));
  }

  private Optional<Outcome> publish(Wish wish, Seen seen) {
    Optional<Draft> draft = editions.draft(wish.flow());
    if (draft.isEmpty()) {
      return Optional.of(new Outcome.Unknown());
    }
    if (draft.get().head().revision() != wish.revision()) {
      return Optional.of(new Outcome.Changed(draft.get().head()));
    }
    if (wish.percent() < Release.ALL && seen.of(wish.flow()).isEmpty()) {
      return Optional.of(new Outcome.Unpublished());
    }
    List<Problem> problems =
        switch (FlowText.read(draft.get().document())) {
          case Reading.Read read -> problems(read.flow(), seen);
          case Reading.Refused refused -> refused.problems();
        };
    return problems.isEmpty() ? released(wish, seen) : Optional.of(new Outcome.Refused(problems));
  }

  private Optional<Outcome> released(Wish wish, Seen seen) {
    Release release =
        new Release(
            wish.flow(),
            wish.revision(),
            wish.percent(),
            List.of(),
            wish.by(),
            clock.instant(),
            wish.why());
    return editions
        .publish(seen.revision(), release)
        .map(made -> done(made.flow(), made.version()));
  }

  private Outcome done(String flow, int version) {
    inForce.refresh();
    return inForce
        .find(flow)
        .<Outcome>map(now -> new Outcome.Done(now.publication(), version))
        .orElseGet(Outcome.Unknown::new);
  }

  private List<Problem> problems(Flow flow, Seen seen) {
    Map<String, Flow> published = new HashMap<>();
    Map<String, Flow> onTrial = new HashMap<>();
    for (Publication publication : seen.publications().values()) {
      String name = publication.flow();
      inForce.flow(name, publication.published()).ifPresent(it -> published.put(name, it));
      Publication.@Nullable Canary canary = publication.canary();
      if (canary != null) {
        inForce.flow(name, canary.version()).ifPresent(it -> onTrial.put(name, it));
      }
    }
    Surroundings beside = surroundings.apply(published);
    return PublicationCheck.problems(flow, beside, onTrial, clock.instant());
  }

  /**
   * Tries the canary on so many.
   *
   * @param percent 0 takes it back, 100 puts it in force for all
   */
  public Outcome tryOn(String flow, int percent, String by) {
    return claimed(
        seen -> {
          Optional<Publication> before = seen.of(flow);
          if (before.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
          }
          Publication.@Nullable Canary canary = before.get().canary();
          return canary == null
              ? Optional.of(new Outcome.NoCanary())
              : changed(seen, tried(before.get(), canary.version(), percent, by), canary.version());
        });
  }

  private Publication tried(Publication before, int version, int percent, String by) {
    if (percent >= Release.ALL) {
      return before.with(version, null, by, clock.instant());
    }
    Publication.@Nullable Canary canary =
        percent <= 0 ? null : new Publication.Canary(version, percent);
    return before.with(before.published(), canary, by, clock.instant());
  }

  /**
   * Puts an edition of before in force again, for all. Its test cases are not run: there may be no
   * time to mend them.
   */
  public Outcome rollBack(String flow, int version, String by) {
    return claimed(
        seen -> {
          Optional<Publication> before = seen.of(flow);
          Optional<FlowEdition> edition = editions.edition(flow, version);
          if (before.isEmpty() || edition.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
          }
          List<Problem> problems =
              switch (FlowText.read(edition.get().document())) {
                case Reading.Read read -> problems(untested(read.flow()), seen);
                case Reading.Refused refused -> refused.problems();
              };
          return problems.isEmpty()
              ? changed(seen, before.get().with(version, null, by, clock.instant()), version)
              : Optional.of(new Outcome.Refused(problems));
        });
  }

  private static Flow untested(Flow flow) {
    return new Flow(
        flow.id(),
        flow.name(),
        flow.languages(),
        flow.start(),
        flow.fallback(),
        flow.errors(),
        flow.after(),
        flow.parameters(),
        flow.steps(),
        List.of());
  }

  /** Lets these numbers, and no others, lead to the flow. */
  public Outcome answer(String flow, List<String> numbers, String by) {
    return claimed(
        seen -> {
          Optional<Publication> before = seen.of(flow);
          if (before.isEmpty()) {
            boolean isThere = editions.draft(flow).isPresent();
            return Optional.of(isThere ? new Outcome.Unpublished() : new Outcome.Unknown());
          }
          return taken(seen, flow, numbers)
              .or(
                  () ->
                      changed(
                          seen,
                          before.get().with(numbers, by, clock.instant()),
                          before.get().published()));
        });
  }

  private static Optional<Outcome> taken(Seen seen, String flow, List<String> numbers) {
    return seen.publications().values().stream()
        .filter(other -> !other.flow().equals(flow))
        .flatMap(
            other ->
                other.numbers().stream()
                    .filter(numbers::contains)
                    .<Outcome>map(number -> new Outcome.Taken(number, other.flow())))
        .findFirst();
  }

  private Optional<Outcome> changed(Seen seen, Publication after, int version) {
    return editions.change(seen.revision(), after)
        ? Optional.of(done(after.flow(), version))
        : Optional.empty();
  }

  /** The outcome of {@code attempt}, which is empty when somebody was faster. */
  private Outcome claimed(Function<Seen, Optional<Outcome>> attempt) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Outcome> outcome = attempt.apply(seen());
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new Outcome.Busy();
  }

  private Seen seen() {
    long revision = editions.revision();
    Map<String, Publication> publications = new HashMap<>();
    editions.publications().forEach(one -> publications.put(one.flow(), one));
    return new Seen(revision, publications);
  }
}
