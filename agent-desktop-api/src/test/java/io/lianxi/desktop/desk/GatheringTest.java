package io.lianxi.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final Gathering<Integer, String> gathering = new Gathering<>(this::answer, 3);

  /** A question that is answered when the test says so. */
  private record Asked(Set<Integer> keys, CompletableFuture<Supplier<Map<Integer, String>>> told) {
    void known(Integer... known) {
      Map<Integer, String> answers =
          Set.of(known).stream().collect(Collectors.toMap(key -> key, key -> "v" + key));
      told.complete(() -> answers);
    }
  }

  private Map<Integer, String> answer(Set<Integer> keys) {
    Asked question = new Asked(Set.copyOf(keys), new CompletableFuture<>());
    asked.add(question);
    return question.told().join().get();
  }

  @Test
  void whoAsksAloneIsAskedForAtOnce() throws InterruptedException {
    CompletableFuture<Optional<String>> one = gathering.gather(1);
    Asked first = asked.take();
    assertThat(first.keys()).containsExactly(1);
    first.known(1);
    assertThat(one.join()).contains("v1");
    CompletableFuture<Optional<String>> two = gathering.gather(2);
    asked.take().known();
    assertThat(two.join()).isEmpty();
  }

  @Test
  void thoseWhoComeMeanwhileAreAskedForTogetherButNotTooMany() throws InterruptedException {
    CompletableFuture<Optional<String>> one = gathering.gather(1);
    Asked first = asked.take();
    List<CompletableFuture<Optional<String>>> others =
        IntStream.of(1, 2, 3, 3, 4).mapToObj(gathering::gather).toList();
    first.known(1);
    assertThat(one.join()).contains("v1");
    Asked second = asked.take();
    assertThat(second.keys()).containsExactlyInAnyOrder(1, 2, 3); // one who asked again, too
    second.known(1, 2, 3);
    Asked third = asked.take();
    assertThat(third.keys()).containsExactly(4);
    third.known(4);
    assertThat(others)
        .map(CompletableFuture::join)
        .map(Optional::orElseThrow)
        .containsExactly("v1", "v2", "v3", "v3", "v4");
  }

  @Test
  void aFailureIsToldToItsAskersAndTheNextAreAskedFor() throws InterruptedException {
    CompletableFuture<Optional<String>> one =
        CompletableFuture.supplyAsync(() -> gathering.ask(1), Thread::startVirtualThread);
    asked
        .take()
        .told()
        .complete(
            () -> {
              throw new IllegalStateException("away");
            });
    assertThatThrownBy(one::join).hasCauseInstanceOf(IllegalStateException.class);
    CompletableFuture<Optional<String>> two = gathering.gather(2);
    asked.take().known(2);
    assertThat(two.join()).contains("v2");
  }
}
