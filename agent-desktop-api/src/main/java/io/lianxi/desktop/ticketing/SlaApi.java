package io.lianxi.desktop.ticketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the clocks of tickets would say, by any calendar, stored or not. */
@RestController
@RequestMapping("/api/sla")
public final class SlaApi {
  private final Calendars calendars;
  private final BodyReader bodies;

  SlaApi(Calendars calendars, BodyReader bodies) {
    this.calendars = calendars;
    this.bodies = bodies;
  }

  /**
   * When is it due?
   *
   * @param calendar the name of a stored one, or a calendar
   * @param pauses each from and to; to is null while it goes on
   */
  @KnownFieldsOnly
  public record DueQuestion(
      @Nullable JsonNode calendar,
      @Nullable String start,
      @Nullable Integer minutes,
      @Nullable List<@Nullable List<@Nullable String>> pauses) {}

  /** When it is due; null while a pause goes on before that. */
  public record Due(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant due) {}

  /** How much time has been counted? */
  @KnownFieldsOnly
  public record ElapsedQuestion(
      @Nullable JsonNode calendar,
      @Nullable String start,
      @Nullable String end,
      @Nullable List<@Nullable List<@Nullable String>> pauses) {}

  /** What has been counted, in whole seconds; none when the end is before the start. */
  public record Elapsed(long seconds) {}

  /** Is it open? */
  @KnownFieldsOnly
  public record OpenQuestion(@Nullable JsonNode calendar, @Nullable String time) {}

  /** Whether it is open. */
  public record Open(boolean open) {}

  @PostMapping("/due")
  Due due(@RequestBody DueQuestion asked) {
    SlaQuestion question = new SlaQuestion(calendars, bodies);
    Optional<SlaClock> clock = question.clock(asked.calendar());
    Instant start = question.time("start", asked.start());
    Duration minutes = question.minutes(asked.minutes());
    List<Pause> pauses = question.pauses(asked.pauses());
    question.refuse();
    Optional<Instant> due = clock.orElseThrow().due(start, minutes, pauses);
    if (due.isEmpty() && pauses.stream().noneMatch(pause -> pause.to() == null)) {
      throw Problem.invalid("minutes", "the calendar is not open for so long before 2150");
    }
    return new Due(due.orElse(null));
  }

  @PostMapping("/elapsed")
  Elapsed elapsed(@RequestBody ElapsedQuestion asked) {
    SlaQuestion question = new SlaQuestion(calendars, bodies);
    Optional<SlaClock> clock = question.clock(asked.calendar());
    Instant start = question.time("start", asked.start());
    Instant end = question.time("end", asked.end());
    List<Pause> pauses = question.pauses(asked.pauses());
    question.refuse();
    return new Elapsed(clock.orElseThrow().elapsed(start, end, pauses).toSeconds());
  }

  @PostMapping("/open")
  Open open(@RequestBody OpenQuestion asked) {
    SlaQuestion question = new SlaQuestion(calendars, bodies);
    Optional<SlaClock> clock = question.clock(asked.calendar());
    Instant time = question.time("time", asked.time());
    question.refuse();
    return new Open(clock.orElseThrow().isOpen(time));
  }
}
