package io.lianxi.acd.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lease does: two copies of the application, which begin with nobody leading. */
abstract class LeaseContract {
  private Lease one = none();
  private Lease other = none();

  /** The end of one more copy; all are of the same lease. */
  abstract Lease lease();

  /** The lease's time is over without being renewed. */
  abstract void expire();

  private static Lease none() {
    return new MemoryLeases(java.time.Clock.systemUTC(), fence -> {}).lease();
  }

  @BeforeEach
  void nobodyLeads() {
    one = lease();
    other = lease();
  }

  private static long epoch(Fence fence) {
    return Long.parseLong(fence.token().substring(0, fence.token().indexOf('-')));
  }

  @Test
  void whoComesFirstHoldsItAndTheOtherDoesNot() {
    assertThat(one.hold()).isPresent();
    assertThat(other.hold()).isEmpty();
  }

  @Test
  void whoHoldsItKeepsItUnderTheSameFence() {
    Fence fence = one.hold().orElseThrow();
    assertThat(one.hold()).contains(fence);
  }

  @Test
  void whoeverHoldsItLaterHasALaterFence() {
    Fence first = one.hold().orElseThrow();
    expire();
    Fence second = other.hold().orElseThrow();
    assertThat(second.lease()).isEqualTo(first.lease());
    assertThat(epoch(second)).isGreaterThan(epoch(first));
    assertThat(one.hold()).isEmpty();
    expire();
    assertThat(epoch(one.hold().orElseThrow())).isGreaterThan(epoch(second));
  }

  @Test
  void whatIsGivenBackCanBeHadAtOnce() {
    assertThat(one.hold()).isPresent();
    one.release();
    assertThat(other.hold()).isPresent();
  }

  @Test
  void whoDoesNotHoldItGivesNothingBack() {
    assertThat(one.hold()).isPresent();
    other.release();
    assertThat(other.hold()).isEmpty();
    expire();
    assertThat(other.hold()).isPresent();
    one.release();
    assertThat(one.hold()).isEmpty();
  }
}
