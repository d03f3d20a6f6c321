package io.lianxi.ivr.flow;

import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import io.lianxi.ivr.phrase.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that have something done outside the flow; null means that the step is passed. */
final class Doing {
  private static final String CALLER = "caller";

  /** The words before a call were said. */
  private static final int SAID = -1;

  private Doing() {}

  static @Nullable Verb errand(Walk walk, Errand step, Input input) {
    if (step instanceof Errand.Dial dial && dial.text() != null && walk.part() == 0) {
      walk.part(SAID);
      Optional<List<Utterance>> words = walk.said(dial.text(), List.of());
      if (words.isPresent()) {
        return new Verb.Say(words.get(), false);
      }
    }
    if (walk.part() > 0) {
      finish(walk, step, input);
      return null;
    }
    Optional<? extends Verb> verb =
        switch (step) {
          case Errand.Message message -> message(walk, message);
          case Errand.Ticket ticket -> ticket(walk, ticket);
          case Errand.Http http -> http(walk, http);
          case Errand.RecordMessage record -> record(walk, record);
          case Errand.Dial dial -> dial(walk, dial);
        };
    if (verb.isEmpty()) {
      walk.fail(step.error());
      return null;
    }
    walk.part(1);
    return verb.get();
  }

  private static void finish(Walk walk, Errand step, Input input) {
    if (input instanceof Input.Found found) {
      String into = into(step);
      if (into != null) {
        walk.put(into, found.value());
      }
      walk.go(step.then());
    } else if (input instanceof Input.Done) {
      walk.go(step.then());
    } else if (input instanceof Input.Nothing && step instanceof Errand.Dial dial) {
      walk.go(dial.failed());
    } else {
      walk.fail(step.error());
    }
  }

  private static @Nullable String into(Errand step) {
    return switch (step) {
      case Errand.Message message -> null;
      case Errand.Ticket ticket -> ticket.into();
      case Errand.Http http -> http.into();
      case Errand.RecordMessage record -> null;
      case Errand.Dial dial -> null;
    };
  }

  private static Optional<Verb> message(Walk walk, Errand.Message step) {
    Optional<Object> to =
        step.to() == null ? Optional.ofNullable(walk.fact(CALLER)) : walk.value(step.to());
    Optional<String> text = written(walk, step.text());
    return to.filter(String.class::isInstance)
        .flatMap(number -> text.map(words -> new Verb.Message((String) number, words)));
  }

  private static Optional<Verb> ticket(Walk walk, Errand.Ticket step) {
    Optional<String> description = written(walk, step.description());
    return written(walk, step.subject())
        .flatMap(
            subject ->
                description.map(more -> new Verb.OpenTicket(step.category(), subject, more)));
  }

  private static Optional<Verb> http(Walk walk, Errand.Http step) {
    Optional<Map<String, Object>> query = walk.values(step.query());
    Optional<Map<String, Object>> body = walk.values(step.body());
    Duration limit = Duration.ofSeconds(Objects.requireNonNullElse(step.timeout(), Asking.LOOKUP));
    return query.flatMap(
        behind -> body.map(fields -> new Verb.Request(step.url(), behind, fields, limit)));
  }

  private static Optional<Verb> record(Walk walk, Errand.RecordMessage step) {
    Duration longest =
        Duration.ofSeconds(Objects.requireNonNullElse(step.seconds(), Asking.MESSAGE));
    return walk.said(step.text(), List.of()).map(words -> new Verb.RecordMessage(words, longest));
  }

  private static Optional<Verb> dial(Walk walk, Errand.Dial step) {
    Duration ring = Duration.ofSeconds(Objects.requireNonNullElse(step.timeout(), Asking.RINGING));
    return walk.number(step.to()).map(number -> new Verb.Dial(number, ring));
  }

  private static Optional<String> written(Walk walk, Text text) {
    Optional<List<Utterance>> words = walk.said(text, List.of());
    return words.map(Writing::of);
  }
}
