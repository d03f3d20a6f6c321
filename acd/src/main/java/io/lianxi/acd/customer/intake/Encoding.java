package io.lianxi.acd.customer.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells how a file is written: in UTF-8, or as spreadsheets of a Chinese desktop write. */
final class Encoding {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private Encoding() {}

  /** The encoding of a text that begins with {@code start}, perhaps cut within its last sign. */
  static Charset of(byte[] start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer ignored = CharBuffer.allocate(start.length + 1);
    boolean isUtf8 = !decoder.decode(ByteBuffer.wrap(start), ignored, false).isError();
    return isUtf8 ? StandardCharsets.UTF_8 : CHINESE;
  }
}
