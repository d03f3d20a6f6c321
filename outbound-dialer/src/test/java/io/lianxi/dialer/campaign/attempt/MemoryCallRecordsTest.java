package io.lianxi.dialer.campaign.attempt;

class MemoryCallRecordsTest extends CallRecordsContract {
  @Override
  Records records() {
    return new Records(new MemoryAttempts());
  }
}
