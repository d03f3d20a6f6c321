package io.lianxi.ivr.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimLoopTest {
  private final Queue<Integer> due = new ConcurrentLinkedQueue<>();
  private final Set<Integer> done = ConcurrentHashMap.newKeySet();
  private final Wakes wakes = new Wakes();
  private ClaimLoop<Integer> loop = loop(done::add);

  private ClaimLoop<Integer> loop(Consumer<Integer> work) {
    return new ClaimLoop<>("test", 3, wakes::awaitWork, this::claim, work);
  }

  private List<Integer> claim(int most) {
    List<Integer> claimed = new ArrayList<>();
    while (claimed.size() < most && !due.isEmpty()) {
      claimed.add(due.remove());
    }
    return claimed;
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void allThatIsDueIsDoneThoughThereIsNotRoomForAllAtOnce() {
    IntStream.range(0, 50).forEach(due::add);
    loop.start();
    wakes.work();
    await().untilAsserted(() -> assertThat(done).hasSize(50));
  }

  @Test
  void whatFailsHindersNothing() {
    loop =
        loop(
            number -> {
              if (number % 2 == 0) {
                throw new IllegalStateException("even");
              }
              done.add(number);
            });
    IntStream.range(0, 20).forEach(due::add);
    loop.start();
    wakes.work();
    await().untilAsserted(() -> assertThat(done).hasSize(10));
  }

  @Test
  void nobodyWaitsForTheSlowest() {
    CountDownLatch slow = new CountDownLatch(1);
    loop =
        loop(
            number -> {
              if (number == 0) {
                waitFor(slow);
              }
              done.add(number);
            });
    IntStream.range(0, 20).forEach(due::add);
    loop.start();
    wakes.work();
    await().untilAsserted(() -> assertThat(done).hasSize(19));
    slow.countDown();
    await().untilAsserted(() -> assertThat(done).hasSize(20));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatNobodyWokeItForIsFoundWithinASecondOrSo() {
    loop.start();
    due.add(1);
    await().untilAsserted(() -> assertThat(done).contains(1));
  }
}
