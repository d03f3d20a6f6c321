package io.lianxi.knowledge.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of files, in whatever of the usual encodings it is written. */
final class PlainWords {
  /** What spreadsheets of a Chinese desktop write when nobody says otherwise. */
  static final Charset CHINESE = Charset.forName("GB18030");

  /** A sign that is cut at the end of what was looked at has one byte less than its longest. */
  private static final int CUT = 3;

  private PlainWords() {}

  /** The encoding of a text that begins with {@code start}. */
  static Charset charset(byte[] start) {
    for (int cut = 0; cut <= CUT && cut <= start.length; cut++) {
      if (isUtf8(start, start.length - cut)) {
        return StandardCharsets.UTF_8;
      }
    }
    return CHINESE;
  }

  private static boolean isUtf8(byte[] text, int length) {
    try {
      decoded(text, length);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * {@code text} as UTF-8.
   *
   * @throws CharacterCodingException when it is none
   */
  static String decoded(byte[] text, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(text, 0, length))
        .toString();
  }

  /** All of {@code text}, without a mark at its beginning. */
  static String of(byte[] text) {
    String decoded = new String(text, charset(text));
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** {@code text} as stores can keep it: half of a sign becomes a question mark. */
  static String kept(String text) {
    boolean isWhole = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    return isWhole
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
