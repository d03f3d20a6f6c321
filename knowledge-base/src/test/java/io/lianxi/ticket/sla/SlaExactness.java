package io.lianxi.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Opening;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the clocks with other helpdesks' published cases and a city's tickets in the folder
 * {@code sla.data}: {@code calendar-cases*.jsonl}, {@code *24-48h*.jsonl}. Prints how many of each
 * kind are exact. Run by name only.
 */
class SlaExactness {
  private static final JsonMapper JSON = new JsonMapper();
  private static final SlaFixtures RULES = new SlaFixtures();
  private static final int DAYS_LOOKED_AT = 30;

  private final Map<String, int[]> table = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyCaseIsExact() throws IOException {
    for (JsonNode one : lines("calendar-cases")) {
      judge(one.path("op").asString(), one.path("id").asString(), isExact(one));
    }
    for (JsonNode one : lines("24-48h")) {
      city(one);
    }
    System.out.printf("%-22s %6s %6s%n", "kind", "cases", "exact");
    table.forEach((kind, n) -> System.out.printf("%-22s %6d %6d%n", kind, n[0], n[1]));
    assertThat(table).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static List<JsonNode> lines(String name) throws IOException {
    Path folder = Path.of(System.getProperty("sla.data", "."));
    List<JsonNode> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains(name)).toList()) {
        Files.readAllLines(file).forEach(line -> lines.add(JSON.readTree(line)));
      }
    }
    return lines;
  }

  private void judge(String kind, String id, boolean isExact) {
    int[] counts = table.computeIfAbsent(kind, k -> new int[2]);
    counts[0]++;
    counts[1] += isExact ? 1 : 0;
    if (!isExact) {
      wrong.add(kind + " " + id);
    }
  }

  private static boolean isExact(JsonNode one) {
    BusinessCalendar calendar = JSON.treeToValue(one.path("calendar"), BusinessCalendar.class);
    SlaClock clock = SlaClock.of(calendar);
    return switch (one.path("op").asString()) {
      case "due" -> {
        Duration promised = Duration.ofMinutes(one.path("minutes").asLong());
        Instant due = clock.due(instant(one, "start"), promised, pauses(one)).orElseThrow();
        long tolerance = one.path("tolerance_s").asLong();
        yield one.path("accept")
            .valueStream()
            .map(accepted -> Instant.parse(accepted.asString()))
            .anyMatch(accepted -> Duration.between(accepted, due).abs().toSeconds() <= tolerance);
      }
      case "elapsed" ->
          clock.elapsed(instant(one, "start"), instant(one, "end"), pauses(one)).toSeconds()
              == one.path("expected_seconds").asLong();
      case "active" -> clock.isOpen(instant(one, "time")) == one.path("expected").asBoolean();
      case "periods" -> {
        List<Opening> expected =
            one.path("expected")
                .valueStream()
                .map(p -> new Opening(parsed(p.path(0)), parsed(p.path(1))))
                .toList();
        yield openings(calendar, instant(one, "origin"), expected.size()).equals(expected);
      }
      default -> false;
    };
  }

  private static List<Opening> openings(BusinessCalendar calendar, Instant origin, int most) {
    LocalDate first = LocalDate.ofInstant(origin, calendar.zone());
    return first
        .datesUntil(first.plusDays(DAYS_LOOKED_AT))
        .flatMap(date -> calendar.openings(date).stream())
        .filter(opening -> opening.to().isAfter(origin))
        .limit(most)
        .toList();
  }

  private static List<Pause> pauses(JsonNode one) {
    return one.path("pauses")
        .valueStream()
        .map(p -> new Pause(parsed(p.path(0)), p.path(1).isNull() ? null : parsed(p.path(1))))
        .toList();
  }

  private static Instant instant(JsonNode one, String field) {
    return parsed(one.path(field));
  }

  private static Instant parsed(JsonNode text) {
    return Instant.parse(text.asString());
  }

  /** A ticket opened and answered at its times; the city's clock knows no zone. */
  private void city(JsonNode one) {
    String id = one.path("id").asString();
    boolean isUrgent = one.path("sla_minutes").asInt() == 1_440;
    List<SlaFact> facts = new ArrayList<>();
    Instant created = local(one, "created");
    facts.add(
        new SlaFact.Opened(isUrgent ? SlaFixtures.urgent() : SlaFixtures.ordinary(), created));
    Instant due = local(one, "expected_due");
    Map<ClockKind, ClockReading> open = SlaHistory.of(facts, RULES).at(created);
    judge("city, due", id, due.equals(resolution(open).due()));
    if (one.path("closed").isNull()) {
      return;
    }
    Instant closed = local(one, "closed");
    facts.add(new SlaFact.Resolved(closed));
    ClockState state = resolution(SlaHistory.of(facts, RULES).at(closed)).state();
    boolean isBreached = one.path("expected_breached").asBoolean();
    judge(
        "city, breached or not", id, state == (isBreached ? ClockState.BREACHED : ClockState.MET));
  }

  private static ClockReading resolution(Map<ClockKind, ClockReading> clocks) {
    return Objects.requireNonNull(clocks.get(ClockKind.RESOLUTION));
  }

  private static Instant local(JsonNode one, String field) {
    return LocalDateTime.parse(one.path(field).asString()).toInstant(ZoneOffset.UTC);
  }
}
