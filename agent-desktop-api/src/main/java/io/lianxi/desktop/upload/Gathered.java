package io.lianxi.desktop.upload;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** What came of a file so far; beyond a limit it is passed by, but for one byte that tells. */
final class Gathered {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;

  Gathered(int most) {
    this.most = most;
  }

  Gathered with(DataBuffer buffer) {
    int wanted = Math.min(buffer.readableByteCount(), most + 1 - bytes.size());
    byte[] part = new byte[Math.max(0, wanted)];
    buffer.read(part);
    bytes.writeBytes(part);
    DataBufferUtils.release(buffer);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
