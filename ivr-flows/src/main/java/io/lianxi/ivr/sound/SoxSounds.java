package io.lianxi.ivr.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sound converted by sox. It is told the kind of file, so that it takes nothing for what makes it
 * read other files, such as a list of songs.
 */
final class SoxSounds implements Sounds {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int HEAD = 12;
  private static final int HEADER = 44;
  private static final int BYTES_PER_SECOND = 16_000;
  private static final int SYNC = 0xFF;
  private static final int SYNC_BITS = 0xE0;

  private final Path sox;

  SoxSounds(Path sox) {
    this.sox = sox;
  }

  @Override
  public Optional<Duration> convert(Path from, Path to, Duration most) throws IOException {
    Optional<String> kind = kind(from);
    if (kind.isEmpty() || !succeeds(command(kind.get(), from, to, most))) {
      return Optional.empty();
    }
    long sound = Files.size(to) - HEADER;
    return sound <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(sound * 1_000 / BYTES_PER_SECOND));
  }

  private static Optional<String> kind(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length < HEAD) {
      return Optional.empty();
    }
    if (has(head, 0, "RIFF") && has(head, 8, "WAVE")) {
      return Optional.of("wav");
    }
    boolean isFrame = (head[0] & SYNC) == SYNC && (head[1] & SYNC_BITS) == SYNC_BITS;
    return isFrame || has(head, 0, "ID3") ? Optional.of("mp3") : Optional.empty();
  }

  private static boolean has(byte[] head, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (head[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private List<String> command(String kind, Path from, Path to, Duration most) {
    return List.of(
        sox.toString(),
        "-G", // so that a loud one is not cut off at its peaks
        "-t",
        kind,
        from.toString(),
        "-t",
        "wav",
        "-r",
        "8000",
        "-c",
        "1",
        "-b",
        "16",
        "-e",
        "signed-integer",
        to.toString(),
        "trim",
        "0",
        Long.toString(most.toSeconds()));
  }

  private static boolean succeeds(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IOException("sox does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return process.exitValue() == 0;
  }
}
