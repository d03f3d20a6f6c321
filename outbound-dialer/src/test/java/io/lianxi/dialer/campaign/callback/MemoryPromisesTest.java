package io.lianxi.dialer.campaign.callback;

/** Promises in memory. */
class MemoryPromisesTest extends PromisesContract {
  @Override
  Promises promises() {
    return new MemoryPromises();
  }
}
