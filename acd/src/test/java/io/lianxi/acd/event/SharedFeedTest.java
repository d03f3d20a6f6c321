package io.lianxi.acd.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedFeedTest extends EventFeedContract {
  private static final Duration LONG = Duration.ofSeconds(20);

  private MemoryEventFeed memory = new MemoryEventFeed();
  private SharedFeed shared = new SharedFeed(memory);

  @AfterEach
  void close() {
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
}
