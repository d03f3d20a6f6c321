package io.lianxi.desktop.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A recorded call, as anyone's player reads it: how loud its second half is, as a recorder that
 * loses a side does so after a moment.
 */
record Recording(double leftLoudness, double rightLoudness) {

  /** All recordings that belong to a contact. */
  static List<Recording> of(Centre centre, String contact) {
    try (Stream<Path> files = Files.walk(centre.recordings())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(contact))
          .filter(file -> file.toString().endsWith(".wav"))
          .map(Recording::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasSoundOnBoth() {
    return leftLoudness > 0 && rightLoudness > 0;
  }

  private static Recording read(Path file) {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
      if (sound.getFormat().getChannels() != 2) {
        return new Recording(0, 0);
      }
      ShortBuffer samples =
          ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      return new Recording(rootMeanSquare(samples, 0), rootMeanSquare(samples, 1));
    } catch (UnsupportedAudioFileException e) {
      return new Recording(0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rootMeanSquare(ShortBuffer samples, int channel) {
    double sum = 0;
    int count = 0;
    for (int i = samples.limit() / 4 * 2 + channel; i < samples.limit(); i += 2) {
      sum += (double) samples.get(i) * samples.get(i);
      count++;
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }
}
