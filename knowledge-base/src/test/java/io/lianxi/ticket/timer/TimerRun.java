package io.lianxi.ticket.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.local.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timers of very many tickets go off, in copies of the application that are processes of their own:
 * in one, in two, and in two of which one is killed in the middle. Prints a table.
 */
@NullUnmarked
class TimerRun {
  private static final int TICKETS = Integer.getInteger("timers.tickets", 1_000_000);
  private static final int PER_SECOND = Integer.getInteger("timers.rate", 500);
  private static final int SECONDS = Integer.getInteger("timers.seconds", 65);
  private static final String THREADS = System.getProperty("timers.threads", "8");
  private static final String POLL = System.getProperty("timers.poll", "PT0.1S");
  private static final String RUNS = System.getProperty("timers.runs", "one,two,kill");

  /** How long new processes are given to become as fast as they are; measured apart. */
  private static final int SECONDS_TO_WARM = Integer.getInteger("timers.warm", 15);

  private static final int SECONDS_TO_START = 6;
  private static final int SECONDS_TO_END = 10;

  private final Clock clock = Clock.systemUTC();
  private final List<String> table = new ArrayList<>();
  private PGSimpleDataSource database;
  private JdbcClient jdbc;

  @Test
  void timersGoOffInTimeAndOnce() throws Exception {
    database = (PGSimpleDataSource) TestServers.freshDatabase();
    try (TestCore core = TestCore.start(database)) {
      jdbc = core.get(JdbcClient.class);
      Instant began = clock.instant();
      new MillionTimers(jdbc).fill(core, TICKETS, PER_SECOND);
      System.out.printf(
          "%d tickets in %d s%n", TICKETS, Duration.between(began, clock.instant()).toSeconds());
      Instant from = MillionTimers.FIRST_DUE;
      for (String run : RUNS.split(",", -1)) {
        from = run(run, from);
      }
    }
    System.out.println(
        """

        | copies | due | fired | lost | twice | late p50 | p95 | p99 | max | processors |
        |---|---|---|---|---|---|---|---|---|---|\
        """);
    table.forEach(System.out::println);
  }

  /** Until when, by the clocks of the copies, all was told. */
  private Instant run(String run, Instant from) throws Exception {
    Instant start = clock.instant().plusSeconds(SECONDS_TO_START);
    Duration ahead = Duration.between(start, from);
    List<Process> copies = new ArrayList<>();
    for (int i = 0; i < (run.equals("one") ? 1 : 2); i++) {
      copies.add(copy(ahead));
    }
    long alarms = alarms();
    Instant warm = start.plusSeconds(SECONDS_TO_WARM);
    sleepUntil(warm);
    long[] before = processors();
    sleepUntil(warm.plusSeconds(SECONDS / 2));
    if (run.equals("kill")) {
      copies.removeFirst().destroyForcibly(); // SIGKILL
    }
    sleepUntil(warm.plusSeconds(SECONDS));
    String busy = busy(before, processors()) + ", " + used(copies);
    sleepUntil(warm.plusSeconds(SECONDS + SECONDS_TO_END));
    long told = 0;
    for (Process copy : copies) {
      told += end(copy);
    }
    Instant measured = from.plusSeconds(SECONDS_TO_WARM);
    result(run + ", starting", from, measured, "");
    result(run, measured, measured.plusSeconds(SECONDS), busy);
    result(run + ", all", from, measured.plusSeconds(SECONDS), "");
    Instant end = clock.instant().plus(ahead);
    long all = alarms() - alarms;
    System.out.printf("%s: %d rows, %d by those who lived to say so%n", run, all, told);
    if (!run.equals("kill")) {
      assertThat(told).isEqualTo(all);
    }
    return end.plusSeconds(1);
  }

  private long alarms() {
    return jdbc.sql("select count(*) from ticket_alarms").query(Long.class).single();
  }

  private Process copy(Duration ahead) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-cp",
            classPath,
            TimerCopy.class.getName(),
            database.getURL(),
            database.getUser(),
            ahead.toString(),
            THREADS,
            POLL)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static long end(Process copy) throws Exception {
    copy.getOutputStream().close();
    long told = 0;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(copy.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("told ")) {
          told = Long.parseLong(line.substring("told ".length()));
        } else if (!line.equals("started")) {
          System.out.println(line);
        }
      }
    }
    copy.waitFor();
    return told;
  }

  private record Result(
      long due, long fired, long twice, double p50, double p95, double p99, double max) {}

  private void result(String run, Instant from, Instant to, String busy) {
    Result result =
        jdbc.sql(
                """
                with due as (
                  select id from tickets
                  where :first::timestamptz + (opened_at - '2026-09-28T10:00:00Z'::timestamptz)
                    >= :from::timestamptz
                  and :first::timestamptz + (opened_at - '2026-09-28T10:00:00Z'::timestamptz)
                    < :to::timestamptz),
                fired as (
                  select ticket, count(*) as times, min(extract(epoch from told_at - at)) as late
                  from ticket_alarms where ticket in (select id from due) group by ticket)
                select (select count(*) from due) as due, count(*) as fired,
                  count(*) filter (where times > 1) as twice,
                  percentile_cont(0.5) within group (order by late) * 1000 as p50,
                  percentile_cont(0.95) within group (order by late) * 1000 as p95,
                  percentile_cont(0.99) within group (order by late) * 1000 as p99,
                  max(late) * 1000 as max
                from fired
                """)
            .param("first", MillionTimers.FIRST_DUE.toString())
            .param("from", from.toString())
            .param("to", to.toString())
            .query(Result.class)
            .single();
    table.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %s |",
            run,
            result.due(),
            result.fired(),
            result.due() - result.fired(),
            result.twice(),
            result.p50(),
            result.p95(),
            result.p99(),
            result.max(),
            busy));
  }

  private void sleepUntil(Instant time) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), time);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  /** Busy and all ticks of the machine. */
  private static long[] processors() throws IOException {
    String[] ticks =
        Files.readAllLines(Path.of("/proc/stat"))
            .getFirst()
            .replaceFirst("cpu +", "")
            .split(" ", -1);
    long all = IntStream.range(0, 8).mapToLong(i -> Long.parseLong(ticks[i])).sum();
    long idle = Long.parseLong(ticks[3]) + Long.parseLong(ticks[4]);
    return new long[] {all - idle, all};
  }

  /** What each copy has used from its start, in seconds. */
  private static String used(List<Process> copies) {
    return copies.stream()
        .map(copy -> copy.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds() + " s")
        .collect(Collectors.joining(" + "));
  }

  private static String busy(long[] before, long[] after) {
    double part = (double) (after[0] - before[0]) / (after[1] - before[1]);
    int processors = Runtime.getRuntime().availableProcessors();
    return String.format(Locale.ROOT, "%.2f of %d busy", part * processors, processors);
  }
}
