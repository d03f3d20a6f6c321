package io.lianxi.desktop.ticketing.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Kept questions, on a real Postgres. */
@NullUnmarked
class PostgresSavedFiltersTest {
  private static final TestCore CORE = TestCore.start();

  private final JdbcClient jdbc = CORE.get(JdbcClient.class);
  private final SavedFilters filters =
      new PostgresSavedFilters(
          jdbc, new TransactionTemplate(CORE.get(JdbcTransactionManager.class)));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsKept() {
    jdbc.sql("truncate ticket_filters").update();
  }

  private static SavedFilter filter(String owner, String name, boolean isShared) {
    return new SavedFilter(owner, name, "state=OPENED&q=" + name, isShared);
  }

  @Test
  void everyoneSeesTheirOwnFirstAndThenWhatIsShared() {
    SavedFilter mine = filter("agent01", "我的", false);
    SavedFilter shared = filter("supervisor", "超时", true);
    SavedFilter other = filter("admin", "超时", true);
    List.of(shared, mine, other, filter("agent02", "private", false)).forEach(filters::save);
    assertThat(filters.seenBy("agent01")).containsExactly(mine, other, shared);
    assertThat(filters.seenBy("supervisor")).containsExactly(shared, other);
    assertThat(filters.seenBy("quality")).containsExactly(other, shared);
  }

  @Test
  void oneKeptAgainIsReplaced() {
    filters.save(filter("agent01", "a", false));
    SavedFilter changed = new SavedFilter("agent01", "a", "breached=true", true);
    assertThat(filters.save(changed)).isTrue();
    assertThat(filters.seenBy("agent01")).containsExactly(changed);
  }

  @Test
  void onlyItsOwnerForgetsAFilter() {
    filters.save(filter("supervisor", "a", true));
    assertThat(filters.remove("agent01", "a")).isFalse();
    assertThat(filters.remove("supervisor", "b")).isFalse();
    assertThat(filters.seenBy("agent01")).hasSize(1);
    assertThat(filters.remove("supervisor", "a")).isTrue();
    assertThat(filters.seenBy("supervisor")).isEmpty();
  }

  @Test
  void nobodyKeepsMoreThanThereIsRoomFor() {
    for (int i = 0; i < SavedFilters.MOST; i++) {
      assertThat(filters.save(filter("agent01", "f" + i, false))).isTrue();
    }
    assertThat(filters.save(filter("agent01", "one more", false))).isFalse();
    assertThat(filters.save(new SavedFilter("agent01", "f7", "open=true", false))).isTrue();
    assertThat(filters.save(filter("agent02", "mine", false))).isTrue();
    assertThat(filters.seenBy("agent01")).hasSize(SavedFilters.MOST);
  }

  @Test
  void nobodyKeepsMoreByKeepingManyAtOnce() throws InterruptedException, ExecutionException {
    for (int i = 0; i < SavedFilters.MOST - 1; i++) {
      filters.save(filter("agent01", "f" + i, false));
    }
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, 20)
              .mapToObj(i -> tabs.submit(() -> filters.save(filter("agent01", "n" + i, false))))
              .toList();
      for (Future<Boolean> one : all) {
        one.get();
      }
    }
    assertThat(filters.seenBy("agent01")).hasSize(SavedFilters.MOST);
  }
}
