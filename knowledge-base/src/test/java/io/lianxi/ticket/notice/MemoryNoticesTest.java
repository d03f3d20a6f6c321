package io.lianxi.ticket.notice;

class MemoryNoticesTest extends NoticesContract {
  @Override
  Notices notices() {
    return new MemoryNotices();
  }
}
