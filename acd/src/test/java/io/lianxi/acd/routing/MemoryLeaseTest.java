package io.lianxi.acd.routing;

import java.time.Clock;

class MemoryLeaseTest extends LeaseContract {
  private final MemoryLeases leases = new MemoryLeases(Clock.systemUTC(), fence -> {});

  @Override
  Lease lease() {
    return leases.lease();
  }

  @Override
  void expire() {
    leases.expire();
  }
}
