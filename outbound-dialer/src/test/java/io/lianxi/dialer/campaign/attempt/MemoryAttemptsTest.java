package io.lianxi.dialer.campaign.attempt;

class MemoryAttemptsTest extends AttemptsContract {
  @Override
  Attempts attempts() {
    return new MemoryAttempts();
  }
}
