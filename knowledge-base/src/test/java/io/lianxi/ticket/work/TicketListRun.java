package io.lianxi.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.local.TestServers;
import io.lianxi.ticket.report.BoardFigures;
import io.lianxi.ticket.report.BoardQuestion;
import io.lianxi.ticket.report.SharedBoards;
import io.lianxi.ticket.report.TicketReportConfig;
import io.lianxi.ticket.report.TicketReports;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.work.ListQuestions.Question;
import io.lianxi.ticket.work.TicketLists.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists of very many tickets, asked one after the other with all kinds of filters: the first page
 * and those that follow, and how many there are. Prints a table.
 */
@NullMarked
class TicketListRun {
  private static final int TICKETS = Integer.getInteger("lists.tickets", 1_000_000);
  private static final int QUESTIONS = Integer.getInteger("lists.questions", 220);
  private static final int PAGES = 3;
  private static final int SIZE = 50;
  private static final Duration PROMISED = Duration.ofMillis(200);

  private final Clock clock = Clock.systemUTC();
  private final List<Took> all = new ArrayList<>();

  /** How long one answer took, and what had been asked. */
  private record Took(String row, Duration time, Object question) {}

  @Test
  void everyListIsThereAtOnce() {
    try (TestCore core = TestCore.start(database())) {
      JdbcClient jdbc = core.get(JdbcClient.class);
      if (jdbc.sql("select not exists (select from tickets)").query(Boolean.class).single()) {
        Instant began = clock.instant();
        new ListedTickets(jdbc).fill(core, TICKETS);
        System.out.printf("filled in %d s%n", Duration.between(began, clock.instant()).toSeconds());
      }
      boards(jdbc);
      TicketLists lists = TestTickets.lists(core);
      new ListQuestions(1, ListedTickets.now()).with(2, 60).forEach(asked -> ask(lists, asked, ""));
      all.removeIf(took -> !took.question().toString().isEmpty());
      ListQuestions questions = new ListQuestions(2, ListedTickets.now());
      for (int filters = 0; filters <= 4; filters++) {
        for (Question question : questions.with(filters, filters == 0 ? 12 : QUESTIONS)) {
          ask(lists, question, filters + (filters == 1 ? " filter" : " filters"));
        }
      }
    }
    print();
    assertThat(part(firstPages(), 0.95)).isLessThanOrEqualTo(PROMISED);
  }

  /** The complaint board, as whoever looks at it waits for it, and what is counted for it. */
  private void boards(JdbcClient jdbc) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(JdbcClient.class, () -> jdbc);
      context.registerBean(
          Clock.class,
          () -> Clock.offset(clock, Duration.between(clock.instant(), ListedTickets.now())));
      context.registerBean(
          Settings.class, () -> new Settings(new MemoryEditions<>(), context.getBean(Clock.class)));
      context.register(TicketReportConfig.class);
      context.refresh();
      SharedBoards boards = context.getBean(SharedBoards.class);
      boards.figures();
      TicketReports reports = context.getBean(TicketReports.class);
      Instant now = ListedTickets.now();
      BoardQuestion question =
          new BoardQuestion(
              now,
              now.minus(SharedBoards.KNOWN),
              new BoardQuestion.Thresholds(now.minus(Duration.ofDays(2)), 3, 3));
      Instant month = BoardFigures.quarterOf(now.minus(Duration.ofDays(30)));
      for (int i = 0; i < 5; i++) {
        timed("complaint board, counted ahead", "", () -> reports.figures(question));
        timed("complaint board", "", () -> boards.figures().board(month, now, month));
        timed("figures of the wallboard", "", () -> reports.strip(now));
      }
    }
  }

  /** One that stands, filled or empty; else one of its own. */
  private static PGSimpleDataSource database() {
    String url = System.getProperty("lists.database", "");
    if (url.isEmpty()) {
      return (PGSimpleDataSource) TestServers.freshDatabase();
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    return source;
  }

  private void ask(TicketLists lists, Question question, String kind) {
    Instant now = ListedTickets.now();
    @Nullable String after = "";
    for (int page = 0; page < PAGES && after != null; page++) {
      String from = after;
      String row = kind + (page == 0 ? ", first page" : ", pages after it");
      Page shown =
          timed(row, question, () -> lists.page(question.query(), now, from, SIZE).orElseThrow());
      after = shown.next();
    }
    timed(kind + ", count", question, () -> lists.count(question.query(), now));
  }

  private <T> T timed(String row, Object question, Supplier<T> answer) {
    long began = System.nanoTime();
    T answered = answer.get();
    all.add(new Took(row, Duration.ofNanos(System.nanoTime() - began), question));
    return answered;
  }

  private List<Took> firstPages() {
    return all.stream().filter(took -> took.row().endsWith("first page")).toList();
  }

  private void print() {
    System.out.println("\n| asked | answers | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|");
    List<String> rows = all.stream().map(Took::row).distinct().toList();
    rows.forEach(row -> print(row, all.stream().filter(took -> took.row().equals(row)).toList()));
    print("every first page", firstPages());
    System.out.println("\nThe slowest:");
    all.stream()
        .sorted(Comparator.comparing(Took::time).reversed())
        .limit(15)
        .forEach(
            took ->
                System.out.printf(
                    "%d ms: %s, %s%n", took.time().toMillis(), took.row(), took.question()));
  }

  private static void print(String row, List<Took> took) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d ms | %d ms | %d ms | %d ms |%n",
        row,
        took.size(),
        part(took, 0.5).toMillis(),
        part(took, 0.95).toMillis(),
        part(took, 0.99).toMillis(),
        part(took, 1).toMillis());
  }

  private static Duration part(List<Took> took, double part) {
    List<Duration> times = took.stream().map(Took::time).sorted().toList();
    return times.get((int) Math.ceil(part * times.size()) - 1);
  }
}
