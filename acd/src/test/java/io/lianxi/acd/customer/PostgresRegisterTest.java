package io.lianxi.acd.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresRegisterTest extends RegisterContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Customers customers() {
    CORE.reset();
    return CORE.get(Customers.class);
  }

  @Override
  Register register(Customers customers) {
    return CORE.get(Register.class);
  }

  @Test
  void whoeverTellsAtTheSameTimeLosesNothing() throws InterruptedException, ExecutionException {
    Revising revising = CORE.get(Revising.class);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String plan : List.of("A", "B", "C", "D")) {
        running.add(
            many.submit(
                () ->
                    revising.revise(
                        IntStream.range(0, 50)
                            .mapToObj(
                                n ->
                                    new Revising.Told(
                                        "88" + n,
                                        Map.of("name", "林", "phone", "13800000001", "plan", plan),
                                        null))
                            .toList(),
                        plan)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    Customer customer = CORE.get(Customers.class).findByNumber("8849").orElseThrow();
    assertThat(CORE.get(Register.class).changes(customer.id(), Long.MAX_VALUE, 10)).hasSize(4);
  }
}
