package io.lianxi.acd.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * What stands between one life of a copy and its ports: there it dies, there others come in
 * between, there a server may be away.
 */
final class Guard {
  private static final Set<String> CHANGES =
      Set.of("open", "record", "change", "changeAfterContact", "restore");

  /** How often another one acts right before a change. */
  private static final double CONTENTION = 0.03;

  private final VirtualTime time;
  private final Dice dice;
  private final boolean isAlone;
  private boolean isDead;
  private int changesLeft = Integer.MAX_VALUE;

  /**
   * @param isAlone does nobody come in between?
   */
  Guard(VirtualTime time, Dice dice, boolean isAlone) {
    this.time = time;
    this.dice = dice;
    this.isAlone = isAlone;
  }

  boolean isDead() {
    return isDead;
  }

  void die() {
    isDead = true;
  }

  /** Dies right after {@code changes} more changes. */
  void dieAfter(int changes) {
    changesLeft = changes;
  }

  /** {@code port} as this life sees it, {@code before} run before every call. */
  <T> T guarding(Class<T> type, T port, Runnable before) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("recordAll")) { // dies between any two of them
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              enter(method);
              before.run();
              Object answer = call(port, method, arguments);
              leave(method);
              return answer;
            }));
  }

  private static Object call(Object port, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(port, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private void enter(Method method) {
    check();
    if (!isAlone && CHANGES.contains(method.getName()) && dice.chance(CONTENTION)) {
      time.meanwhile();
      check();
    }
  }

  private void leave(Method method) {
    if (CHANGES.contains(method.getName()) && --changesLeft <= 0) {
      isDead = true;
    }
    check();
  }

  private void check() {
    if (isDead) {
      throw new Died();
    }
  }
}
