package io.lianxi.dialer.campaign.callback;

import io.lianxi.dialer.AttemptId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Promises in memory. */
public final class MemoryPromises implements Promises {
  private final Map<AttemptId, Callback> promises = new ConcurrentHashMap<>();

  @Override
  public void keep(AttemptId attempt, Callback callback) {
    promises.put(attempt, callback);
  }

  @Override
  public void drop(AttemptId attempt) {
    promises.remove(attempt);
  }

  @Override
  public Optional<Callback> of(AttemptId attempt) {
    return Optional.ofNullable(promises.get(attempt));
  }
}
