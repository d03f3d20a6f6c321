package io.lianxi.desktop.load;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.desktop.app.Centre;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who uses how much of the machine from now on. */
final class OfferShares {
  private final OfferFloor floor;
  private final ProcessorTime own;
  private final ProcessorTime redis;
  private final ProcessorTime postgres;
  private final double desksBefore;
  private final long startNanos = System.nanoTime();

  OfferShares(Centre centre, OfferFloor floor) {
    this.floor = floor;
    own = Machine.ownTime();
    redis = ProcessorTime.from(redis(centre));
    postgres = ProcessorTime.from(postgres(centre));
    desksBefore = floor.desksSeconds();
  }

  private static long redis(Centre centre) {
    String server = centre.bean(RedisCommands.class).info("server");
    return server
        .lines()
        .filter(line -> line.startsWith("process_id:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** All of its processes that are there now. */
  private static List<Long> postgres(Centre centre) {
    long backend =
        centre.bean(JdbcClient.class).sql("select pg_backend_pid()").query(Long.class).single();
    ProcessHandle server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    return server.children().map(ProcessHandle::pid).toList();
  }

  /** In percent of one core: application, Redis, Postgres, desks. */
  String cells() {
    double elapsed = (System.nanoTime() - startNanos) / 1e9;
    double desks = 100 * (floor.desksSeconds() - desksBefore) / elapsed;
    return String.format(
        Locale.ROOT,
        "%.0f %% | %.0f %% | %.0f %% | %.0f %%",
        own.percent() - desks,
        redis.percent(),
        postgres.percent(),
        desks);
  }
}
