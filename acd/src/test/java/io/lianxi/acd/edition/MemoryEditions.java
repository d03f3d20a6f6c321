package io.lianxi.acd.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** Documents in memory. */
@NullMarked
public final class MemoryEditions<V> implements Editions<V> {
  /** The newest first. */
  private final SortedMap<String, List<Edition<V>>> versions = new TreeMap<>();

  @Override
  public synchronized Optional<Edition<V>> find(String name) {
    return versions(name, 1).stream().findFirst();
  }

  @Override
  public synchronized Optional<Edition<V>> find(String name, int version) {
    return versions.getOrDefault(name, List.of()).stream()
        .filter(edition -> edition.version() == version)
        .findFirst();
  }

  @Override
  public synchronized List<Edition<V>> all() {
    return versions.values().stream().map(List::getFirst).toList();
  }

  @Override
  public synchronized Optional<Edition<V>> save(
      String name, int from, V content, String changedBy, Instant at) {
    if (find(name).map(Edition::version).orElse(NEW) != from) {
      return Optional.empty();
    }
    Edition<V> saved = new Edition<>(name, from + 1, content, changedBy, at);
    versions.computeIfAbsent(name, none -> new ArrayList<>()).addFirst(saved);
    return Optional.of(saved);
  }

  @Override
  public synchronized List<Edition<V>> versions(String name, int most) {
    return versions.getOrDefault(name, List.of()).stream()
        .limit(Math.min(most, MOST_VERSIONS))
        .toList();
  }
}
