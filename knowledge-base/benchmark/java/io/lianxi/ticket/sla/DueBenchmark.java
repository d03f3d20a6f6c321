package io.lianxi.ticket.sla;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many due moments a core computes in a second: 4,096 tickets of three years, in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class DueBenchmark {
  private static final int TICKETS = 4_096;
  private static final Duration PROMISED = Duration.ofHours(48);

  /** How many pauses each ticket has. */
  @Param({"0", "3", "20"})
  public int pauses;

  private final SlaClock clock = SlaClock.of(calendar());
  private final List<Instant> starts = new ArrayList<>();
  private final List<List<Pause>> paused = new ArrayList<>();
  private int next;

  @Setup
  public void tickets() {
    Random random = new Random(1);
    for (int i = 0; i < TICKETS; i++) {
      Instant start = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(94_608_000));
      List<Pause> all = new ArrayList<>();
      Instant at = start;
      for (int j = 0; j < pauses; j++) {
        Instant from = at.plusSeconds(random.nextInt(20_000));
        at = from.plusSeconds(random.nextInt(20_000));
        all.add(new Pause(from, at));
      }
      starts.add(start);
      paused.add(all);
    }
  }

  @Benchmark
  public Optional<Instant> due() {
    next = (next + 1) % TICKETS;
    return clock.due(starts.get(next), PROMISED, paused.get(next));
  }

  /**
   * A working week in a zone with summer time, with a lunch hour, holidays and a worked Saturday.
   */
  private static BusinessCalendar calendar() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    return new BusinessCalendar(
        zone,
        BusinessCalendar.weekly(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Hours.of("09:00", "12:00"),
                Hours.of("13:00", "18:00"))
            .hours(),
        Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
        Map.of(LocalDate.parse("2026-10-12"), List.of(Hours.of("15:00", "16:00"))),
        Map.of(LocalDate.parse("2026-10-10"), List.of(Hours.of("09:00", "17:00"))));
  }
}
