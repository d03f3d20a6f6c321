package io.lianxi.acd.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every feed does. */
abstract class EventFeedContract {

  /** An empty feed. */
  abstract EventFeed feed();

  /** Puts an entry on the feed given out last. */
  abstract void append(String topic, String subject, Map<String, String> fields);

  private void append(String subject) {
    append("contact", subject, Map.of("n", subject));
  }

  private static List<String> subjects(List<Entry> entries) {
    return entries.stream().map(Entry::subject).toList();
  }

  private static List<Entry> readAll(EventFeed feed) {
    return feed.read(EventFeed.START, 1000, Duration.ZERO);
  }

  @Test
  void anEmptyFeedEndsWhereItStarts() {
    EventFeed feed = feed();
    assertThat(feed.end()).isEqualTo(EventFeed.START);
    assertThat(readAll(feed)).isEmpty();
    assertThat(feed.read(EventFeed.START, 10, Duration.ofMillis(20))).isEmpty();
  }

  @Test
  void entriesAreReadOldestFirstWithAllTheirFields() {
    EventFeed feed = feed();
    append("contact", "one", Map.of("events", "[]", "after", "{}"));
    append("agent", "two", Map.of("event", "到达"));
    List<Entry> read = readAll(feed);
    assertThat(subjects(read)).containsExactly("one", "two");
    assertThat(read.getFirst().topic()).isEqualTo("contact");
    assertThat(read.getFirst().field("after")).isEqualTo("{}");
    assertThat(read.getLast().field("event")).isEqualTo("到达");
    assertThat(feed.end()).isEqualTo(read.getLast().position());
  }

  @Test
  void readingGoesOnAfterAPositionAndStopsAtTheLimit() {
    EventFeed feed = feed();
    IntStream.range(0, 10).forEach(i -> append("s" + i));
    List<Entry> first = feed.read(EventFeed.START, 4, Duration.ZERO);
    List<Entry> next = feed.read(first.getLast().position(), 4, Duration.ofSeconds(5));
    assertThat(subjects(first)).containsExactly("s0", "s1", "s2", "s3");
    assertThat(subjects(next)).containsExactly("s4", "s5", "s6", "s7");
    assertThat(feed.read(feed.end(), 4, Duration.ZERO)).isEmpty();
  }

  @Test
  void whoWaitsIsWokenByTheNextEntry() throws Exception {
    EventFeed feed = feed();
    append("before");
    String end = feed.end();
    CompletableFuture<List<Entry>> reading =
        CompletableFuture.supplyAsync(() -> feed.read(end, 10, Duration.ofSeconds(20)));
    append("after");
    assertThat(subjects(reading.get(10, TimeUnit.SECONDS))).containsExactly("after");
  }

  @Test
  void manyReadersReadTheSame() {
    EventFeed feed = feed();
    List<CompletableFuture<List<Entry>>> readers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> feed.read(EventFeed.START, 10, Duration.ofSeconds(20))))
            .toList();
    append("all");
    assertThat(readers)
        .allSatisfy(reader -> assertThat(subjects(reader.join())).containsExactly("all"));
  }

  @Test
  void trimmingNeverForgetsWhatComesAfter() {
    EventFeed feed = feed();
    IntStream.range(0, 1000).forEach(i -> append("s" + i));
    List<Entry> all = readAll(feed);
    Entry middle = all.get(499);
    feed.trim(middle.position());
    List<Entry> left = readAll(feed);
    assertThat(left).endsWith(all.subList(500, 1000).toArray(Entry[]::new));
    assertThat(left).hasSizeLessThan(1000 - 300); // whole blocks of some hundred at a time
    assertThat(feed.read(middle.position(), 1000, Duration.ZERO)).isEqualTo(all.subList(500, 1000));
    feed.trim(EventFeed.START);
    assertThat(readAll(feed)).isEqualTo(left);
  }

  @Test
  void aMissingFieldIsABug() {
    EventFeed feed = feed();
    append("one");
    Entry entry = readAll(feed).getFirst();
    assertThatThrownBy(() -> entry.field("missing")).hasMessageContaining("missing");
  }
}
