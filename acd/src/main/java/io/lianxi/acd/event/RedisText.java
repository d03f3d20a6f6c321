package io.lianxi.acd.event;

import io.lettuce.core.codec.StringCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, as Lettuce's own, which makes three buffers for each text that it reads: a tenth
 * of everything that was allocated.
 */
final class RedisText extends StringCodec {
  static final RedisText UTF8 = new RedisText();

  private RedisText() {
    super(StandardCharsets.UTF_8);
  }

  @Override
  public String decodeKey(ByteBuffer bytes) {
    return decodeValue(bytes);
  }

  @Override
  public String decodeValue(ByteBuffer bytes) {
    byte[] text = new byte[bytes.remaining()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
