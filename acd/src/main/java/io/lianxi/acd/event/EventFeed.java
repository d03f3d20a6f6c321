package io.lianxi.acd.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

  /**
   * One atomic change.
   *
   * @param position where it stands in the stream; positions sort by time
   * @param topic whose event it is, e.g. {@code contact}
   * @param subject id of what changed
   * @param fields what the owner of the topic wrote; never changes
   */
  record Entry(String position, String topic, String subject, Map<String, String> fields) {

    /** The field {@code name}. */
    public String field(String name) {
      String value = fields.get(name);
      if (value == null) {
        throw new IllegalArgumentException("entry " + position + " has no field " + name);
      }
      return value;
    }
  }
}
