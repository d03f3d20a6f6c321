package io.lianxi.acd.event;

import io.lianxi.acd.event.EventFeed.Entry;
import java.util.List;

/** Keeps the entries of one topic for good. */
public interface EventArchive {

  /** The topic this archive keeps. */
  String topic();

  /**
   * Keeps {@code entries}, oldest first, inside the caller's transaction. Keeping one twice is
   * harmless.
   */
  void keep(List<Entry> entries);
}
