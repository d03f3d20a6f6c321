package io.lianxi.dialer.campaign.reason;

class MemoryGivenReasonsTest extends GivenReasonsContract {
  private final GivenReasons reasons = new MemoryGivenReasons();

  @Override
  GivenReasons reasons() {
    return reasons;
  }
}
