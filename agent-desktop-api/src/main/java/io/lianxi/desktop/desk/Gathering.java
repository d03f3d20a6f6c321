package io.lianxi.desktop.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Asks one question for all who ask at the same moment. Who asks while nobody does is asked for at
 * once; while a question is on its way, those who come gather for the next one, so the more ask the
 * less each costs. An answer is never older than the asking.
 */
final class Gathering<K, V> {
  private final Function<Set<K>, Map<K, V>> question;
  private final int most;
  private final Map<K, CompletableFuture<Optional<V>>> gathered = new LinkedHashMap<>();
  private boolean isAsking;

  /**
   * @param question answers for those that it knows
   * @param most so many are asked for at once
   */
  Gathering(Function<Set<K>, Map<K, V>> question, int most) {
    this.question = question;
    this.most = most;
  }

  /**
   * Waits for the answer; empty when there is none for {@code key}.
   *
   * @throws RuntimeException what the question throws, for all of its askers
   */
  Optional<V> ask(K key) {
    try {
      return gather(key).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** The answer as it comes. */
  CompletableFuture<Optional<V>> gather(K key) {
    boolean isFirst;
    CompletableFuture<Optional<V>> answer;
    synchronized (this) {
      answer = gathered.computeIfAbsent(key, one -> new CompletableFuture<>());
      isFirst = !isAsking;
      isAsking = true;
    }
    if (isFirst) {
      Thread.startVirtualThread(this::askAll);
    }
    return answer;
  }

  /** Whoever was woken with the first asks before this thread has its turn, too. */
  private void askAll() {
    Map<K, CompletableFuture<Optional<V>>> askers = next();
    while (!askers.isEmpty()) {
      answer(askers);
      askers = next();
    }
  }

  private void answer(Map<K, CompletableFuture<Optional<V>>> askers) {
    try {
      Map<K, V> found = question.apply(askers.keySet());
      askers.forEach((key, answer) -> answer.complete(Optional.ofNullable(found.get(key))));
    } catch (RuntimeException | Error failure) {
      askers.values().forEach(answer -> answer.completeExceptionally(failure));
    }
  }

  private synchronized Map<K, CompletableFuture<Optional<V>>> next() {
    Map<K, CompletableFuture<Optional<V>>> askers = new LinkedHashMap<>();
    var left = gathered.entrySet().iterator();
    while (left.hasNext() && askers.size() < most) {
      var asker = left.next();
      askers.put(asker.getKey(), asker.getValue());
      left.remove();
    }
    isAsking = !askers.isEmpty();
    return askers;
  }
}
