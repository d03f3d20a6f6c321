package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Fence;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** One lease in memory, of which each copy of the application has its own end. */
public final class MemoryLeases {
  private final Clock clock;
  private final Consumer<Fence> current;
  private Fence holder = new Fence("lease", "");
  private Instant until = Instant.MIN;
  private long epoch;

  /**
   * @param current is told of each new holder, whose fence is the only one that counts from then on
   */
  public MemoryLeases(Clock clock, Consumer<Fence> current) {
    this.clock = clock;
    this.current = current;
  }

  /** The end of one more copy. */
  Lease lease() {
    return new End();
  }

  /** As if its time were over. */
  public synchronized void expire() {
    until = Instant.MIN;
  }

  private synchronized Optional<Fence> hold(Fence held) {
    boolean isFree = !clock.instant().isBefore(until);
    if (!isFree && !held.equals(holder)) {
      return Optional.empty();
    }
    if (isFree) {
      holder = new Fence("lease", ++epoch + "-memory");
      current.accept(holder);
    }
    until = clock.instant().plus(Lease.TERM);
    return Optional.of(holder);
  }

  private synchronized void release(Fence held) {
    if (held.equals(holder)) {
      until = Instant.MIN;
    }
  }

  private final class End implements Lease {
    private Fence held = new Fence("lease", "none");

    @Override
    public Optional<Fence> hold() {
      Optional<Fence> got = MemoryLeases.this.hold(held);
      held = got.orElse(new Fence("lease", "none"));
      return got;
    }

    @Override
    public void release() {
      MemoryLeases.this.release(held);
    }
  }
}
