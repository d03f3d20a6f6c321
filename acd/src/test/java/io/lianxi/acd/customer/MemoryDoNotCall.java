package io.lianxi.acd.customer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The numbers that may not be called, in memory. */
public final class MemoryDoNotCall implements DoNotCall {
  private final ConcurrentSkipListMap<String, Entry> entries = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Entry> find(PhoneNumber number) {
    return Optional.ofNullable(entries.get(number.value()));
  }

  @Override
  public List<Entry> list(String after, int limit) {
    return entries.tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public void add(Entry entry) {
    entries.putIfAbsent(entry.number().value(), entry);
  }

  @Override
  public boolean remove(PhoneNumber number) {
    return entries.remove(number.value()) != null;
  }
}
