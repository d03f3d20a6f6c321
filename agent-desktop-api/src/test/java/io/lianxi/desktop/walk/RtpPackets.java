package io.lianxi.desktop.walk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a telephone sends every 20 ms: sound, or a pressed key (RFC 4733). */
public final class RtpPackets {
  /** bytes before the sound */
  static final int HEADER = 12;

  /** The end of a key may be lost, so it is said so many times more. */
  public static final int END_SAID_AGAIN = 2;

  private static final int FRAME = 160;

  /** the kind of sound */
  public static final byte ALAW = 8;

  private static final byte SILENCE = (byte) 0xD5;
  private static final byte EVENT = 101;
  private static final String KEYS = "0123456789*#";

  private RtpPackets() {}

  /** The {@code n}-th packet, with sound. */
  public static byte[] hum(int n) {
    byte[] packet = new byte[HEADER + FRAME];
    header(packet, ALAW, n, n);
    for (int i = HEADER; i < packet.length; i++) {
      packet[i] = Alaw.square(i);
    }
    return packet;
  }

  /** The {@code n}-th packet, in which nobody speaks. */
  public static byte[] silence(int n) {
    byte[] packet = new byte[HEADER + FRAME];
    header(packet, ALAW, n, n);
    Arrays.fill(packet, HEADER, packet.length, SILENCE);
    return packet;
  }

  /**
   * The {@code n}-th packet, with a key that is pressed since the packet {@code start}.
   *
   * @param frame which packet of the key it is, from 1; from {@code frames} on it is released
   */
  public static byte[] key(int n, char key, int start, int frame, int frames) {
    byte[] packet = new byte[HEADER + 4];
    header(packet, frame == 1 ? (byte) (EVENT | 0x80) : EVENT, n, start);
    ByteBuffer.wrap(packet)
        .put(HEADER, (byte) KEYS.indexOf(key))
        .put(HEADER + 1, (byte) ((frame >= frames ? 0x80 : 0) | 10))
        .putShort(HEADER + 2, (short) (Math.min(frame, frames) * FRAME));
    return packet;
  }

  private static void header(byte[] packet, byte type, int sequence, int time) {
    ByteBuffer.wrap(packet)
        .put((byte) 0x80)
        .put(type)
        .putShort((short) sequence)
        .putInt(time * FRAME)
        .putInt(0x10000);
  }
}
