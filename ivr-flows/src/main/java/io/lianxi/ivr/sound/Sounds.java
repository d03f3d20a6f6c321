package io.lianxi.ivr.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Brings sound to what the telephone plays: WAV of 8 kHz, mono, 16 bit. */
public interface Sounds {

  /**
   * Converts a WAV or MP3 file, which is told by its content, not by its name. May be repeated.
   *
   * @param to is written; what it holds when there is an empty answer does not matter
   * @param most so much of it is converted; the rest is left out
   * @return how long the result is; empty when {@code from} is no sound of these kinds, or an empty
   *     one
   * @throws IOException when the converter is missing or does not end in time
   */
  Optional<Duration> convert(Path from, Path to, Duration most) throws IOException;
}
