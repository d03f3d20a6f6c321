package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recordings that were put in, with their sound; the same for all copies. */
public interface RecordingStore {
  /** How many there are at most. */
  int MOST = 500;

  /** Counts the changes; asking is cheap. */
  long revision();

  /** All of them, without their sound, by name and language. */
  List<Recording> all();

  /** The sound with this hash; empty when there is none any more. */
  Optional<byte[]> sound(String hash);

  /**
   * Puts a recording in, over the one of its name and language if there is one. Atomic.
   *
   * @return false, with nothing changed, when there are {@link #MOST}
   */
  boolean put(Recording recording, byte[] sound);

  /**
   * Takes one out.
   *
   * @param language null for the one for all
   * @return was there one?
   */
  boolean remove(String name, @Nullable Language language);
}
