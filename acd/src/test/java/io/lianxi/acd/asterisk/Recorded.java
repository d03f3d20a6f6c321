package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What the recording of a call's first leg has so far. */
final class Recorded {
  static final int CUSTOMER_SIDE = 0;
  static final int AGENT_SIDE = 1;

  private Recorded() {}

  /** Mean loudness of the last quarter of a second of one side of the running recording. */
  static double loudness(ContactId contact, int side) throws IOException {
    Path raw = TestAsterisk.server().recordings().resolve("raw").resolve(contact + "-1.raw");
    byte[] all = Files.exists(raw) ? Files.readAllBytes(raw) : new byte[0];
    int frames = Math.min(2000, all.length / 4);
    ByteBuffer tail = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    int first = all.length / 4 - frames;
    return IntStream.range(first, first + frames)
        .map(frame -> Math.abs(tail.getShort(frame * 4 + side * 2)))
        .average()
        .orElse(0);
  }
}
