package io.lianxi.acd.queue;

class MemoryQueuesTest extends QueuesContract {
  @Override
  Queues queues() {
    return new MemoryQueues();
  }
}
