package io.lianxi.acd.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * As many contacts as {@code -Dsimulation.contacts} says, in centres of {@code -Dsimulation.centre}
 * contacts each, from the seed {@code -Dsimulation.seed} on. Prints how far it is, and every
 * violation with its story.
 */
class SimulationRun {
  private static final int CENTRE = 400;
  private static final long PROGRESS = Duration.ofSeconds(10).toNanos();

  private final PrintStream out = System.out;
  private final long wanted = Long.getLong("simulation.contacts", 100_000);
  private final int centre = Integer.getInteger("simulation.centre", CENTRE);
  private final long firstSeed = Long.getLong("simulation.seed", 1_000_000);
  private final long startedAt = System.nanoTime();
  private final AtomicLong contacts = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong violations = new AtomicLong();
  private final AtomicLong printedAt = new AtomicLong(startedAt);
  private final Map<Fault.Kind, Long> injected = new EnumMap<>(Fault.Kind.class);

  @Test
  void manyContacts() {
    long centres = (wanted + centre - 1) / centre;
    LongStream.range(firstSeed, firstSeed + centres)
        .parallel()
        .mapToObj(seed -> new World(Scenarios.random(seed, centre)).run())
        .forEach(this::add);
    print();
    assertThat(violations).hasValue(0);
  }

  private synchronized void add(Outcome outcome) {
    contacts.addAndGet(outcome.contacts());
    events.addAndGet(outcome.events());
    outcome.injected().forEach((kind, count) -> injected.merge(kind, count, Long::sum));
    if (outcome.violation() != null) {
      violations.incrementAndGet();
      out.println(Shrinking.shrink(outcome).story());
    }
    if (System.nanoTime() - printedAt.get() > PROGRESS) {
      print();
    }
  }

  private void print() {
    printedAt.set(System.nanoTime());
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    out.printf(
        "%,d contacts, %,d events, %.0f contacts/s, %d violations, faults %s%n",
        contacts.get(), events.get(), contacts.get() / seconds, violations.get(), injected);
  }
}
