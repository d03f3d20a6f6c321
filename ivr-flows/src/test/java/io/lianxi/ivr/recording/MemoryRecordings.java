package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recordings in memory. */
final class MemoryRecordings implements RecordingStore {
  private final Map<String, Recording> kept = new TreeMap<>();
  private final Map<String, byte[]> sounds = new HashMap<>();
  private long revision = 1;

  @Override
  public synchronized long revision() {
    return revision;
  }

  @Override
  public synchronized List<Recording> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public synchronized Optional<byte[]> sound(String hash) {
    return kept.values().stream()
        .filter(one -> one.hash().equals(hash))
        .flatMap(one -> Stream.ofNullable(sounds.get(hash)))
        .findFirst();
  }

  @Override
  public synchronized boolean put(Recording recording, byte[] sound) {
    String key = key(recording.name(), recording.language());
    if (!kept.containsKey(key) && kept.size() >= MOST) {
      return false;
    }
    kept.put(key, recording);
    sounds.put(recording.hash(), sound.clone());
    revision++;
    return true;
  }

  /** The one for all comes before those in a language. */
  private static String key(String name, @Nullable Language language) {
    return name + " " + (language == null ? "" : language.name());
  }

  @Override
  public synchronized boolean remove(String name, @Nullable Language language) {
    revision++;
    return kept.remove(key(name, language)) != null;
  }
}
