package io.lianxi.desktop.walk;

/** Sound as G.711 A-law, as far as a test needs it. */
final class Alaw {
  private static final byte HIGH = (byte) 0xa5;
  private static final byte LOW = 0x25;
  private static final int LOUD = 1000;

  private Alaw() {}

  /** The {@code i}-th sample of a loud 400 Hz square wave. */
  static byte square(int i) {
    return (i / 10) % 2 == 0 ? HIGH : LOW;
  }

  /** Is there sound in {@code packet} between {@code from} and {@code to}? */
  static boolean isLoud(byte[] packet, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(linear(packet[i]));
    }
    return to > from && sum / (to - from) > LOUD;
  }

  private static int linear(byte code) {
    int a = (code & 0xff) ^ 0x55;
    int segment = (a & 0x70) >> 4;
    int value = ((a & 0x0f) << 4) + 8;
    if (segment > 0) {
      value = (value + 0x100) << (segment - 1);
    }
    return (a & 0x80) == 0 ? -value : value;
  }
}
