package io.lianxi.desktop.load;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks something so many times a second, one after the other whether those before have been
 * answered or not, for as long as it is told, and goes on where it stopped when it is told again.
 */
final class AtRate {
  private final String what;
  private final Asked asked;
  private final int rate;
  private final Collection<Double> took = new ConcurrentLinkedQueue<>();
  private int begun;
  private double here;
  private double machine;

  /** Something that is asked for the {@code i}th time. */
  interface Asked {
    void ask(int i) throws Exception;
  }

  AtRate(String what, Asked asked, int rate) {
    this.what = what;
    this.asked = asked;
    this.rate = rate;
  }

  /** Asks for so long, and waits until all are answered. */
  void ask(int seconds) {
    ProcessorTime own = Machine.ownTime();
    ProcessorTime all = ProcessorTime.ofMachine();
    long now = System.nanoTime();
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        int number = begun++;
        long due = now + i * TimeUnit.SECONDS.toNanos(1) / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        asking.execute(() -> ask(number, due));
      }
    }
    here += own.seconds();
    machine += all.seconds();
    if (took.size() < begun) {
      throw new IllegalStateException(begun - took.size() + " were not answered");
    }
  }

  private void ask(int number, long due) {
    try {
      asked.ask(number);
      took.add((System.nanoTime() - due) / 1e9);
    } catch (Exception e) {
      System.out.println(number + " was not answered: " + e);
    }
  }

  /** How many times as long as {@code other} it took for {@code percent} of them. */
  double over(AtRate other, double percent) {
    return latencies().percentile(percent) / other.latencies().percentile(percent);
  }

  private Latencies latencies() {
    return Latencies.of(took);
  }

  /** Prints how long it took. */
  void tell() {
    System.out.printf(
        Locale.ROOT,
        "%-27s %s; here %.1f ms, the machine %.1f ms of processor each%n",
        what,
        latencies().cells(),
        1000 * here / begun,
        1000 * machine / begun);
  }
}
