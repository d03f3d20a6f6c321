package io.lianxi.ivr.chat.reach;

class MemoryReturnPathsTest extends ReturnPathsContract {
  private final ReturnPaths paths = new MemoryReturnPaths();

  @Override
  ReturnPaths paths() {
    return paths;
  }
}
