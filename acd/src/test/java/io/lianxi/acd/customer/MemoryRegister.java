package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes of customers in memory. */
public final class MemoryRegister implements Register {
  private final Customers customers;
  private final Map<CustomerId, String> hashes = new HashMap<>();
  private final Map<CustomerId, List<Change>> changes = new HashMap<>();
  private long last;

  public MemoryRegister(Customers customers) {
    this.customers = customers;
  }

  @Override
  public synchronized void revise(
      Collection<String> numbers,
      Function<Map<String, Customer>, List<Revised>> decide,
      Author author) {
    Map<String, Customer> there = new HashMap<>();
    numbers.forEach(
        number -> customers.findByNumber(number).ifPresent(known -> there.put(number, known)));
    for (Revised revised : decide.apply(there)) {
      CustomerId id = revised.after().id();
      customers.save(revised.after());
      if (revised.passwordHash() != null) {
        hashes.put(id, revised.passwordHash());
      }
      changes
          .computeIfAbsent(id, unknown -> new ArrayList<>())
          .addFirst(new Change(++last, author.at(), author.by(), revised.fields()));
    }
  }

  @Override
  public synchronized Optional<String> passwordHash(CustomerId id) {
    return Optional.ofNullable(hashes.get(id));
  }

  @Override
  public synchronized List<Change> changes(CustomerId id, long before, int limit) {
    return changes.getOrDefault(id, List.of()).stream()
        .filter(change -> change.id() < before)
        .limit(limit)
        .toList();
  }
}
