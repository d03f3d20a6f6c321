package io.lianxi.ivr.wechat.budget;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Budgets in memory. */
@NullMarked
public final class MemoryBudgets implements Budgets {
  private final Map<String, Budget> budgets = new HashMap<>();

  @Override
  public synchronized Budget find(String follower) {
    return budgets.getOrDefault(follower, Budget.NOTHING);
  }

  @Override
  public synchronized boolean replace(String follower, Budget known, Budget next) {
    if (!find(follower).equals(known)) {
      return false;
    }
    budgets.put(follower, next);
    return true;
  }
}
