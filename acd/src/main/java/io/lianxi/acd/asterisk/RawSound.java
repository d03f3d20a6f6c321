package io.lianxi.acd.asterisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Sound as Asterisk's recorder writes it: two channels in turn, 16 bits each, 8,000 times a second.
 */
final class RawSound {
  private static final int HEADER = 44;
  private static final int FORMAT_BYTES = 16;
  private static final short LINEAR = 1;
  private static final short CHANNELS = 2;
  private static final short BYTES = 2;
  private static final int RATE = 8_000;

  private RawSound() {}

  /**
   * Makes the WAV file {@code kept} of it, whole or not at all.
   *
   * @throws java.nio.file.NoSuchFileException when there is no {@code raw} any more
   */
  static void keep(Path raw, Path kept) throws IOException {
    Path part = Files.createTempFile(raw.toAbsolutePath().getParent(), "", ".part");
    try (FileChannel in = FileChannel.open(raw);
        FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      long size = in.size();
      out.write(header((int) size));
      for (long done = 0; done < size; ) {
        done += in.transferTo(done, size - done, out);
      }
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Sizes in it have no sign: they serve for 37 hours. */
  private static ByteBuffer header(int size) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + size)
        .put(ascii("WAVEfmt "))
        .putInt(FORMAT_BYTES)
        .putShort(LINEAR)
        .putShort(CHANNELS)
        .putInt(RATE)
        .putInt(RATE * CHANNELS * BYTES)
        .putShort((short) (CHANNELS * BYTES))
        .putShort((short) (8 * BYTES))
        .put(ascii("data"))
        .putInt(size)
        .flip();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
