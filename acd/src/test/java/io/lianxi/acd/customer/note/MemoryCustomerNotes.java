package io.lianxi.acd.customer.note;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Notes and tags in memory. */
final class MemoryCustomerNotes implements CustomerNotes {
  private final Map<UUID, CustomerNote> notes = new LinkedHashMap<>();
  private final Map<CustomerId, SortedSet<String>> tags = new HashMap<>();

  @Override
  public List<CustomerNote> newest(CustomerId customer) {
    return notes.values().stream()
        .filter(note -> note.customer().equals(customer))
        .sorted(Comparator.comparing(CustomerNote::at).reversed())
        .limit(MOST_TOLD)
        .toList();
  }

  @Override
  public Optional<CustomerNote> find(UUID id) {
    return Optional.ofNullable(notes.get(id));
  }

  @Override
  public void add(CustomerNote note) {
    notes.putIfAbsent(note.id(), note);
  }

  @Override
  public boolean remove(UUID id) {
    return notes.remove(id) != null;
  }

  @Override
  public SortedSet<String> tags(CustomerId customer) {
    return new TreeSet<>(tags.getOrDefault(customer, new TreeSet<>()));
  }

  @Override
  public void tag(CustomerId customer, SortedSet<String> said, String by, Instant at) {
    tags.put(customer, new TreeSet<>(said));
  }
}
