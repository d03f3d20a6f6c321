package io.lianxi.acd.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds the state of the local servers, owned by one running centre at a time. */
public final class LocalHome implements AutoCloseable {
  /** What a first start unpacks and writes, with room to work: below it Postgres stops half-way. */
  private static final long NEEDED_BYTES = 512L << 20;

  private final Path folder;
  private final FileChannel lock;

  private LocalHome(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates the folder if need be and takes it for this process.
   *
   * @throws CannotStart when it cannot be written, is too full, or is another running centre's
   */
  public static LocalHome open(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      requireSpace(home);
      FileChannel lock = tryLock(home.resolve("lock"));
      if (lock == null) {
        throw new CannotStart(
            "Another Lianxi already runs on "
                + home
                + "; stop it first, or give this one a folder of its own with lianxi.home and"
                + " lianxi.ports=random.");
      }
      return new LocalHome(home, lock);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot write to " + home + "; make it writable or name another folder with lianxi.home.",
          e);
    }
  }

  /** Where the state is. */
  public Path folder() {
    return folder;
  }

  /** The state of one server; created when absent. */
  Path state(String server) {
    return directory(folder.resolve(server));
  }

  /**
   * Where a server's programs are unpacked; never beside its data, so either can be deleted alone.
   */
  Path programs(String server) {
    return directory(folder.resolve("programs").resolve(server));
  }

  /** Lets the next process have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot unlock " + folder, e);
    }
  }

  private static void requireSpace(Path home) throws IOException {
    long free = Files.getFileStore(home).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new CannotStart(
          "The disk that holds "
              + home
              + " is full ("
              + (free >> 20)
              + " MB free, "
              + (NEEDED_BYTES >> 20)
              + " MB needed); free some space or name another folder with lianxi.home.");
    }
  }

  /** The kernel drops the lock with the process, so a killed run never keeps the next one out. */
  private static @Nullable FileChannel tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ownedByThisProcess) {
      // the same answer as for another process
    }
    channel.close();
    return null;
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new CannotStart("Cannot create " + path + "; make its folder writable.", e);
    }
  }
}
