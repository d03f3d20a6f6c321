package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.contact.past.PastContact;
import io.lianxi.acd.contact.past.PastContactFile;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.report.ServiceLevel;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Replays a file of past contacts ({@code replay.csv}, as {@code POST /api/contacts/import} takes
 * it), or a generated day of 50,000, with the shipped policy and more agents ({@code
 * replay.agents}, 1.2), and prints what came out and how fast. Run by name only.
 */
class ReplayRun {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_ROWS = 48;
  private final PrintStream out = System.out;

  @Test
  void replay() throws IOException {
    List<PastContact> contacts = contacts();
    Instant from = midnight(contacts.stream().map(PastContact::queuedAt).min(Instant::compareTo));
    Instant last =
        contacts.stream().map(PastContact::queuedAt).max(Instant::compareTo).orElseThrow();
    Duration whole = Duration.ofDays(Duration.between(from, last).toDays() + 1);
    Duration period = whole.compareTo(ReplayOrder.LONGEST) > 0 ? ReplayOrder.LONGEST : whole;
    double factor = Double.parseDouble(System.getProperty("replay.agents", "1.2"));
    ReplayOrder order =
        new ReplayOrder(from, from.plus(period), Source.IMPORTED, Set.of(), List.of(), factor, 1);
    long start = System.nanoTime();
    Preparation preparation =
        new Preparation(order, PolicyTimeline.always(shipped(contacts)), ZONE);
    contacts.forEach(c -> preparation.tell(new ContactStory(c.id(), c.events())));
    Comparison comparison = preparation.imported(List.of());
    double prepared = seconds(start);
    Compared compared = PastDay.play(comparison);
    double took = seconds(start);
    print(compared);
    out.printf(
        Locale.ROOT,
        "%n%,d contacts of %d h, twice: %.1f s, %.1f s of it to prepare: %,.0f × real time%n",
        contacts.size(),
        period.toHours(),
        took,
        prepared,
        2 * period.toSeconds() / took);
  }

  private static Instant midnight(Optional<Instant> of) {
    return of.orElseThrow().atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private List<PastContact> contacts() throws IOException {
    String file = System.getProperty("replay.csv", "");
    if (file.isEmpty()) {
      Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
      return GeneratedDay.of(50_000, 300, midnight);
    }
    List<PastContact> contacts = new ArrayList<>();
    Map<String, Integer> refused = new HashMap<>();
    try (Reader text = Files.newBufferedReader(Path.of(file))) {
      new PastContactFile(text, Instant.MAX)
          .read(
              line -> {
                switch (line) {
                  case PastContactFile.Line.Told told -> contacts.add(told.contact());
                  case PastContactFile.Line.Refused no ->
                      refused.merge(no.reason(), 1, Integer::sum);
                }
              });
    }
    refused.forEach((why, count) -> out.printf("%,d lines refused: %s%n", count, why));
    return contacts;
  }

  /** What a queue does when nobody has said anything else. */
  private static List<QueuePolicy> shipped(List<PastContact> contacts) {
    Set<QueueName> queues = new TreeSet<>();
    contacts.forEach(contact -> queues.add(contact.queue()));
    return queues.stream().map(q -> QueuePolicy.usual(q, q.value(), q.value())).toList();
  }

  private void print(Compared compared) {
    out.printf("%n%-6s │%-40s│%-40s│%-40s%n", "", " past", " baseline", " what-if");
    String head = " offered  level    ASA abandon occupied ";
    out.printf("%-6s │%s│%s│%s%n", "from", head, head, head);
    Map<Instant, ReplayFigures.Row> baseline = byTime(compared.baseline());
    Map<Instant, ReplayFigures.Row> whatIf = byTime(compared.whatIf());
    compared.past().rows().stream()
        .limit(MOST_ROWS)
        .forEach(
            row ->
                out.printf(
                    "%-6s │%s│%s│%s%n",
                    row.from().atZone(ZONE).toLocalTime(),
                    text(row),
                    text(baseline.get(row.from())),
                    text(whatIf.get(row.from()))));
    out.printf(
        "%-6s │%s│%s│%s%n",
        "all",
        text(compared.past().totals()),
        text(compared.baseline().totals()),
        text(compared.whatIf().totals()));
  }

  private static Map<Instant, ReplayFigures.Row> byTime(ReplayFigures figures) {
    Map<Instant, ReplayFigures.Row> rows = new HashMap<>();
    figures.rows().forEach(row -> rows.put(row.from(), row));
    return rows;
  }

  private static String text(ReplayFigures.@Nullable Row row) {
    if (row == null) {
      return " ".repeat(40);
    }
    long wait = row.figures().averageSpeedOfAnswer().orElse(Duration.ZERO).toMillis();
    return String.format(
        Locale.ROOT,
        " %,7d %6s %5.1fs %7s %8s ",
        row.figures().offered(),
        share(row.figures().serviceLevel(ServiceLevel.DEFAULT)),
        wait / 1000.0,
        share(row.figures().abandonRate()),
        share(row.occupancy()));
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble());
  }
}
