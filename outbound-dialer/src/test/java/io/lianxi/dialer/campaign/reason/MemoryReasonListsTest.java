package io.lianxi.dialer.campaign.reason;

class MemoryReasonListsTest extends ReasonListsContract {
  private final ReasonLists lists = new MemoryReasonLists();

  @Override
  ReasonLists lists() {
    return lists;
  }
}
