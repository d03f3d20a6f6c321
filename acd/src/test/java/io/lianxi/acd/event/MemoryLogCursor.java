package io.lianxi.acd.event;

/** A cursor in memory; what is kept must not fail. */
public final class MemoryLogCursor implements LogCursor {
  private final Runnable before;
  private String position = EventFeed.START;

  /**
   * @param before run before everything; what it throws is thrown
   */
  public MemoryLogCursor(Runnable before) {
    this.before = before;
  }

  @Override
  public String position() {
    before.run();
    return position;
  }

  @Override
  public boolean move(String seen, String next, Runnable keep) {
    before.run();
    if (!position.equals(seen)) {
      return false;
    }
    keep.run();
    position = next;
    return true;
  }
}
