package io.lianxi.ivr.chat.search;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.ivr.chat.ChatNews;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Has conversations read anew in which something was written, or that have come to somebody. */
final class TranscriptArchive implements EventArchive {
  /** What is written in quick succession is read at once. */
  static final Duration GATHER = Duration.ofSeconds(20);

  private final String topic;
  private final BiConsumer<Entry, Map<ContactId, Long>> reader;
  private final Transcripts transcripts;
  private final Clock clock;

  private TranscriptArchive(
      String topic,
      BiConsumer<Entry, Map<ContactId, Long>> reader,
      Transcripts transcripts,
      Clock clock) {
    this.topic = topic;
    this.reader = reader;
    this.transcripts = transcripts;
    this.clock = clock;
  }

  /** Hears of what is written. */
  static TranscriptArchive ofNews(Transcripts transcripts, Clock clock) {
    return new TranscriptArchive(ChatNews.TOPIC, TranscriptArchive::ofNews, transcripts, clock);
  }

  /** Hears of where conversations come; once they are over they are read from the beginning. */
  static TranscriptArchive ofContacts(Transcripts transcripts, Clock clock) {
    return new TranscriptArchive("contact", TranscriptArchive::ofContact, transcripts, clock);
  }

  private static void ofNews(Entry entry, Map<ContactId, Long> due) {
    ChatNews.Told told = ChatNews.of(entry);
    if (told.kind() == ChatNews.Kind.MESSAGE) {
      due.merge(told.contact(), told.number(), Math::min);
    }
  }

  private static void ofContact(Entry entry, Map<ContactId, Long> due) {
    ContactChange change = ContactChange.of(entry);
    if (change.after().origin().channel() == Channel.CHAT) {
      change.events().stream()
          .filter(TranscriptArchive::matters)
          .forEach(event -> due.merge(change.after().id(), from(event), Math::min));
    }
  }

  private static boolean matters(ContactEvent event) {
    return event instanceof ContactEvent.Queued
        || event instanceof ContactEvent.Connected
        || event instanceof ContactEvent.Identified
        || event instanceof ContactEvent.Mistaken
        || isEnd(event);
  }

  private static boolean isEnd(ContactEvent event) {
    return event instanceof ContactEvent.Ended || event instanceof ContactEvent.Abandoned;
  }

  private static long from(ContactEvent event) {
    return isEnd(event) ? 1 : Long.MAX_VALUE;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void keep(List<Entry> entries) {
    Map<ContactId, Long> due = new HashMap<>();
    entries.forEach(entry -> reader.accept(entry, due));
    if (!due.isEmpty()) {
      transcripts.due(due, clock.instant().plus(GATHER));
    }
  }
}
