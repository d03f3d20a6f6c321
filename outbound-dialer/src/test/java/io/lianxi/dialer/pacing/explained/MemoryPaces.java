package io.lianxi.dialer.pacing.explained;

import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paces in memory. */
public final class MemoryPaces implements Paces {
  private final Map<QueueName, TreeMap<Instant, Decided>> told = new HashMap<>();

  @Override
  public void tell(QueueName queue, Decided decided) {
    TreeMap<Instant, Decided> all = told.computeIfAbsent(queue, name -> new TreeMap<>());
    all.headMap(decided.at().minus(KEPT)).clear();
    all.put(decided.at(), decided);
  }

  @Override
  public List<Decided> since(QueueName queue, Instant from) {
    return List.copyOf(told.getOrDefault(queue, new TreeMap<>()).tailMap(from).values());
  }
}
