package io.lianxi.ivr.sound;

import io.lianxi.acd.local.LocalAsterisk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds for tests. */
public final class SoundFixtures {
  private static final int RATE = 44_100;

  private SoundFixtures() {}

  /** The converter beside an Asterisk. */
  public static Sounds sox(LocalAsterisk server) {
    return new SoxSounds(server.sox());
  }

  /** A tone as a studio records it: 44.1 kHz, two channels. */
  public static byte[] wav(int seconds) {
    byte[] samples = new byte[seconds * RATE * 4];
    for (int i = 0; i < samples.length / 4; i++) {
      short value = (short) (12_000 * Math.sin(i * 2 * Math.PI * 440 / RATE));
      for (int channel = 0; channel < 2; channel++) {
        samples[4 * i + 2 * channel] = (byte) value;
        samples[4 * i + 2 * channel + 1] = (byte) (value >> 8);
      }
    }
    AudioFormat format = new AudioFormat(RATE, 16, 2, true, false);
    ByteArrayOutputStream wav = new ByteArrayOutputStream();
    try {
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(samples), format, (long) seconds * RATE),
          AudioFileFormat.Type.WAVE,
          wav);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wav.toByteArray();
  }
}
