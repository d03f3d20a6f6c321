package io.lianxi.acd.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports that processes on this machine share out among each other. A server takes its port only
 * some time after it was chosen, and until then nothing shows that it is chosen. So a process
 * chooses from blocks of ports of which it alone holds the lock; the system gives that back when
 * the process ends, however it does.
 */
final class SharedPorts {
  /** Above Asterisk's own for sound, below those that Linux gives to connections that go out. */
  private static final int LOWEST = 20_000;

  static final int COUNT = 12_000;
  private static final int BLOCK = 100;

  private final Path folder;
  private final Map<Integer, FileChannel> held = new HashMap<>();
  private int next;

  /**
   * Those whose locks are in {@code folder}.
   *
   * @param start which of them is looked at first, 0 to {@link #COUNT}
   */
  SharedPorts(Path folder, int start) {
    this.folder = folder;
    this.next = start;
  }

  /** One on which nobody listens and which nobody else was given. */
  synchronized int free() {
    for (int attempt = 0; attempt < COUNT; attempt++) {
      int place = next++ % COUNT;
      if (isOurs(place / BLOCK) && Ports.isFree(LOWEST + place)) {
        return LOWEST + place;
      }
    }
    throw new CannotStart("This machine has no free port on " + Ports.HOST + "; close something.");
  }

  private boolean isOurs(int block) {
    return held.containsKey(block) || isTaken(block);
  }

  private boolean isTaken(int block) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(block + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        return false;
      }
      held.put(block, file);
      return true;
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot write to " + folder + "; free some space or see its permissions.", e);
    }
  }
}
