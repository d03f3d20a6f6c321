package io.lianxi.knowledge.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.CRC32C;

/**
 * The words of a phrase, to be compared with those of others and not to be read: a number stands
 * for each, the CRC-32C of its UTF-8. Of fifty thousand words perhaps one shares its number with
 * another. A search compares some hundred phrases; as texts they took longer to be made than to be
 * compared.
 */
public final class Phrase {
  /** Each once, the smallest first. */
  private final int[] codes;

  private Phrase(int[] codes) {
    this.codes = codes;
  }

  /** Of {@code words}, each of which counts once. */
  public static Phrase of(Collection<String> words) {
    return new Phrase(words.stream().mapToInt(Phrase::code).sorted().distinct().toArray());
  }

  /** What stands for {@code word}. */
  static int code(String word) {
    CRC32C sum = new CRC32C();
    sum.update(word.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  /** What stands for its words, the smallest first. */
  int[] codes() {
    return codes;
  }

  /** Has it one of the words of {@code other}? */
  public boolean sharesWith(Phrase other) {
    int i = 0;
    int j = 0;
    while (i < codes.length && j < other.codes.length) {
      if (codes[i] == other.codes[j]) {
        return true;
      }
      if (codes[i] < other.codes[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** How many bytes it takes when it is written. */
  public int length() {
    return Short.BYTES + codes.length * Integer.BYTES;
  }

  /** Writes it; there must be room for {@link #length} bytes. */
  public void write(ByteBuffer bytes) {
    bytes.putShort((short) codes.length);
    for (int code : codes) {
      bytes.putInt(code);
    }
  }

  /** Reads what was written. */
  public static Phrase read(ByteBuffer bytes) {
    int[] codes = new int[bytes.getShort()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = bytes.getInt();
    }
    return new Phrase(codes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase && Arrays.equals(codes, phrase.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }
}
