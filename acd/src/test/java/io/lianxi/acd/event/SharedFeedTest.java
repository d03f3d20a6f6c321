package io.lianxi.acd.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedFeedTest extends EventFeedContract {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final int BATCH = 1_000;
  private static final int MANY = 5 * BATCH;

  private MemoryEventFeed memory = new MemoryEventFeed();
  private SharedFeed shared = new SharedFeed(memory);
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final AtomicInteger readByFollowers = new AtomicInteger();

  @AfterEach
  void close() {
    other.close();
    shared.close();
  }

  @Override
  EventFeed feed() {
    memory = new MemoryEventFeed();
    shared = new SharedFeed(memory);
    return shared;
  }

  @Override
  void append(String topic, String subject, Map<String, String> fields) {
    memory.append(topic, subject, fields);
  }

  private CompletableFuture<List<Entry>> reading(String position) {
    return CompletableFuture.supplyAsync(() -> shared.read(position, 10, LONG));
  }

  @Test
  void whoeverReadsIsGivenTheSameEntryAndWhatItSaysIsReadOnce() {
    CompletableFuture<List<Entry>> one = reading(EventFeed.START);
    CompletableFuture<List<Entry>> other = reading(EventFeed.START);
    append("contact", "a", Map.of("after", "1"));
    Entry entry = one.join().getFirst();
    assertThat(entry).isSameAs(other.join().getFirst());
    AtomicInteger read = new AtomicInteger();
    assertThat(entry.<Integer>read(e -> read.incrementAndGet())).isEqualTo(1);
    assertThat(entry.<Integer>read(e -> read.incrementAndGet())).isEqualTo(1);
  }

  @Test
  void whoIsFurtherBehindThanWhatIsRememberedMissesNothing() {
    append("contact", "before", Map.of());
    assertThat(shared.read(memory.end(), 10, Duration.ofMillis(1))).isEmpty();
    append("contact", "after", Map.of());
    assertThat(reading(EventFeed.START).join())
        .extracting(Entry::subject)
        .containsExactly("before", "after");
  }

  @Test
  void whatSomeoneStillHasToReadIsRememberedHoweverFarAheadOthersAre() throws Exception {
    shared = new SharedFeed(counting());
    String begin = memory.append("contact", "first", Map.of());
    assertThat(read(begin)).isEmpty();
    String last = "";
    for (int i = 0; i < MANY; i++) {
      last = memory.append("contact", "c" + i, Map.of());
    }
    assertThat(other.submit(follows(begin, last)).get()).isEqualTo(MANY);
    assertThat(read(begin)).hasSize(BATCH);
    assertThat(readByFollowers).hasValue(0);
  }

  @Test
  void whatEveryoneHasReadIsNotRememberedAnyLonger() throws Exception {
    shared = new SharedFeed(counting());
    String begin = memory.append("contact", "first", Map.of());
    assertThat(read(begin)).isEmpty();
    String second = memory.append("contact", "second", Map.of());
    assertThat(read(begin)).extracting(Entry::position).containsExactly(second);
    assertThat(read(second)).isEmpty();
    String third = memory.append("contact", "third", Map.of());
    assertThat(read(second)).extracting(Entry::position).containsExactly(third);
    assertThat(readByFollowers).hasValue(0);
    assertThat(other.submit(follows(begin, third)).get()).isEqualTo(2);
    assertThat(readByFollowers).hasValue(1);
  }

  @Test
  void whoeverWaitsWhileNothingComesIsToldSoWhenTheirTimeIsOver() {
    assertThat(shared.read(EventFeed.START, 10, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void whoeverStillWaitsWhenItIsClosedIsToldThatNothingCame() throws Exception {
    CompletableFuture<List<Entry>> waits =
        CompletableFuture.supplyAsync(() -> shared.read(EventFeed.START, 10, ONE_SECOND));
    shared.close();
    assertThat(waits.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
    assertThat(shared.read(EventFeed.START, 10, ONE_SECOND)).isEmpty();
  }

  private List<Entry> read(String position) {
    boolean isThere = !memory.end().equals(position);
    return shared.read(position, BATCH, isThere ? LONG : Duration.ofMillis(1));
  }

  /** How many there are after {@code from} until {@code last}. */
  private Callable<Integer> follows(String from, String last) {
    return () -> {
      int count = 0;
      for (String position = from; !position.equals(last); ) {
        List<Entry> next = shared.read(position, BATCH, LONG);
        count += next.size();
        position = next.getLast().position();
      }
      return count;
    };
  }

  /** Counts who does not read what is shared. */
  private EventFeed counting() {
    return new EventFeed() {
      @Override
      public String end() {
        return memory.end();
      }

      @Override
      public List<Entry> read(String position, int limit, Duration wait) {
        if (!Thread.currentThread().getName().equals("feed")) {
          readByFollowers.incrementAndGet();
        }
        return memory.read(position, limit, wait);
      }

      @Override
      public void trim(String position) {
        memory.trim(position);
      }
    };
  }
}
