package io.lianxi.ivr.wechat.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lianxi.acd.local.TestServers;
import io.lianxi.ivr.wechat.budget.Budget.Claim;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import io.lianxi.ivr.wechat.budget.Budget.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of budgets, in memory and in Redis. */
class BudgetsTest {
  private static final RedisClient CLIENT = RedisClient.create(TestServers.freshRedis());
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final String WANG = "hotline:o-wang";

  static Stream<Budgets> budgets() {
    CLIENT.connect().sync().flushdb();
    return Stream.of(new MemoryBudgets(), new RedisBudgets(CLIENT.connect()));
  }

  @AfterAll
  static void disconnect() {
    CLIENT.shutdown();
  }

  @ParameterizedTest
  @MethodSource("budgets")
  void whoKnowsTheNewestChangesIt(Budgets budgets) {
    assertThat(budgets.find(WANG)).isEqualTo(Budget.NOTHING);
    Budget first = Budget.NOTHING.after(Occasion.MESSAGE, NOON);
    Budget second =
        new Budget(NOON, NOON.plusMillis(1), List.of(NOON.plusMillis(7), NOON.plusMillis(7)));
    assertThat(budgets.replace(WANG, Budget.NOTHING, first)).isTrue();
    assertThat(budgets.replace(WANG, Budget.NOTHING, second)).isFalse();
    assertThat(budgets.find(WANG)).isEqualTo(first);
    assertThat(budgets.replace(WANG, first, second)).isTrue();
    assertThat(budgets.find(WANG)).isEqualTo(second);
    assertThat(budgets.find("hotline:o-li")).isEqualTo(Budget.NOTHING);
  }

  @ParameterizedTest
  @MethodSource("budgets")
  void howeverManySendAtOnceNoMoreThanFiveAreGranted(Budgets budgets) throws Exception {
    Spending spending = new Spending(budgets);
    spending.occasion(WANG, Occasion.MESSAGE, NOON);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Claim>> claims =
          IntStream.range(0, 40)
              .<Callable<Claim>>mapToObj(
                  i -> () -> spending.claim(WANG, Purpose.CLOSING, 1, NOON.plusSeconds(1)))
              .toList();
      int granted = 0;
      for (Future<Claim> claim : threads.invokeAll(claims)) {
        granted += claim.get() instanceof Claim.Granted ? 1 : 0;
      }
      assertThat(granted).isEqualTo(Budget.AFTER_MESSAGE);
      assertThat(spending.left(WANG, NOON.plusSeconds(1))).isZero();
    }
  }
}
