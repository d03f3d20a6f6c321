package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.ticket.sla.ClockReading;
import io.lianxi.ticket.sla.Moment;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be due on a ticket, and when it would be warned of.
 *
 * @param clocks those that are promised anything
 */
public record TryView(
    String slaClass, String slaClassLabelZh, String slaClassLabelEn, Clocks clocks) {

  /** The clocks of a ticket; that of the next response as if the customer wrote at the start. */
  public record Clocks(
      @Nullable Clock firstResponse, @Nullable Clock nextResponse, @Nullable Clock resolution) {}

  /**
   * What one clock would say.
   *
   * @param due null while a pause goes on before that
   */
  public record Clock(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant due,
      long promisedSeconds,
      List<Step> moments) {}

  /** Something that happens while nobody acts. */
  public record Step(Instant at, Occasion occasion, String detail) {
    static Step of(Moment moment) {
      return switch (moment.occasion()) {
        case Moment.Warning(var step) -> new Step(moment.at(), Occasion.WARNING, step.toString());
        case Moment.Breach() -> new Step(moment.at(), Occasion.BREACH, "");
        case Moment.Escalation(int level, String told) ->
            new Step(moment.at(), Occasion.ESCALATION, told);
      };
    }
  }

  /** Why a moment matters. */
  public enum Occasion {
    WARNING,
    BREACH,
    ESCALATION
  }

  /**
   * What the clocks of two tickets say that begin at {@code start}.
   *
   * @param opened of one on which nobody has acted
   * @param written of one whose customer wrote and waits
   */
  static TryView of(SlaHistory opened, SlaHistory written, Instant start) {
    return new TryView(
        opened.slaClass().name(),
        opened.slaClass().labelZh(),
        opened.slaClass().labelEn(),
        new Clocks(
            clock(opened, ClockKind.FIRST_RESPONSE, start),
            clock(written, ClockKind.NEXT_RESPONSE, start),
            clock(opened, ClockKind.RESOLUTION, start)));
  }

  private static @Nullable Clock clock(SlaHistory history, ClockKind kind, Instant start) {
    ClockReading reading = history.at(start).get(kind);
    return reading == null
        ? null
        : new Clock(
            reading.due(),
            reading.promised().toSeconds(),
            history.moments().stream()
                .filter(moment -> moment.kind() == kind)
                .map(Step::of)
                .toList());
  }
}
