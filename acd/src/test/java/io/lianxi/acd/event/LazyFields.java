package io.lianxi.acd.event;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields of a feed entry that are written when someone reads them; most are never read. */
public final class LazyFields extends AbstractMap<String, String> {
  private final Object said;
  private final Map<String, Supplier<String>> writers;
  private final Map<String, String> written = new HashMap<>();

  /**
   * @param said what the fields say, for fakes that understand it without reading
   */
  public LazyFields(Object said, Map<String, Supplier<String>> writers) {
    this.said = said;
    this.writers = writers;
  }

  public Object said() {
    return said;
  }

  @Override
  public synchronized @Nullable String get(Object name) {
    Supplier<String> writer = writers.get(name);
    return writer == null
        ? null
        : written.computeIfAbsent(String.valueOf(name), key -> writer.get());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    Map<String, String> all = new LinkedHashMap<>();
    writers.keySet().stream().sorted().forEach(name -> all.put(name, get(name)));
    return all.entrySet();
  }
}
