package io.lianxi.acd.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens, as it happens: one ordered stream that every copy of the application reads. */
public interface EventFeed {

  /** Before everything. */
  String START = "0-0";

  /** The position of the newest entry; {@link #START} when there is none. */
  String end();

  /**
   * Up to {@code limit} entries after {@code position}, oldest first; waits up to {@code wait} for
   * the first one and is empty when none came.
   */
  List<Entry> read(String position, int limit, Duration wait);

  /** Forgets everything up to and including {@code position}. */
  void trim(String position);

  /** One atomic change. */
  final class Entry {
    private final String position;
    private final String topic;
    private final String subject;
    private final Map<String, String> fields;
    private volatile @Nullable Object read;

    /**
     * @param position where it stands in the stream; positions sort by time
     * @param topic whose event it is, e.g. {@code contact}
     * @param subject id of what changed
     * @param fields what the owner of the topic wrote; never changes
     */
    public Entry(String position, String topic, String subject, Map<String, String> fields) {
      this.position = position;
      this.topic = topic;
      this.subject = subject;
      this.fields = fields;
    }

    public String position() {
      return position;
    }

    public String topic() {
      return topic;
    }

    public String subject() {
      return subject;
    }

    public Map<String, String> fields() {
      return fields;
    }

    /** The field {@code name}. */
    public String field(String name) {
      String value = fields.get(name);
      if (value == null) {
        throw new IllegalArgumentException("entry " + position + " has no field " + name);
      }
      return value;
    }

    /**
     * What the fields say, which is read once however many ask.
     *
     * @param reader the one of the topic's owner, which has to be the same for all who ask
     */
    @SuppressWarnings("unchecked") // there is one reader for each topic
    public <T> T read(Function<Entry, T> reader) {
      Object known = read;
      if (known == null) {
        synchronized (this) { // all who follow come at the same moment
          known = read;
          if (known == null) {
            known = reader.apply(this);
            read = known;
          }
        }
      }
      return (T) known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry
          && position.equals(entry.position)
          && topic.equals(entry.topic)
          && subject.equals(entry.subject)
          && fields.equals(entry.fields);
    }

    @Override
    public int hashCode() {
      return position.hashCode();
    }

    @Override
    public String toString() {
      return topic + " " + subject + " at " + position;
    }
  }
}
