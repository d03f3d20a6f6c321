package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import io.lianxi.ivr.sound.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes recordings in, as whatever they were recorded with has made them. */
public final class Studio {
  private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

  /** A longer one is refused. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  private final RecordingStore store;
  private final SharedRecordings shared;
  private final Sounds sounds;
  private final Clock clock;

  Studio(RecordingStore store, SharedRecordings shared, Sounds sounds, Clock clock) {
    this.store = store;
    this.shared = shared;
    this.sounds = sounds;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    TAKEN,
    /** this machine has nothing that converts it, or that does not end; the log says what */
    NOT_CONVERTED,
    /** it is no WAV or MP3, or there is nothing in it */
    NO_SOUND,
    /** it is longer than {@link #LONGEST} */
    TOO_LONG,
    /** there are {@link RecordingStore#MOST} already */
    TOO_MANY
  }

  /**
   * Whose recording it is.
   *
   * @param language null for all
   */
  public record Label(String name, @Nullable Language language, String by) {}

  /** Takes {@code sound} in; it is played here from now on, and in every copy within a second. */
  public Outcome take(Label label, byte[] sound) throws IOException {
    Path from = Files.createTempFile("recording-", ".in");
    Path to = Files.createTempFile("recording-", ".wav");
    try {
      Files.write(from, sound);
      Optional<Duration> length;
      try {
        length = sounds.convert(from, to, LONGEST.plusSeconds(1));
      } catch (IOException e) {
        LOG.error("the recording {} cannot be converted", label.name(), e);
        return Outcome.NOT_CONVERTED;
      }
      if (length.isEmpty()) {
        return Outcome.NO_SOUND;
      }
      return length.get().compareTo(LONGEST) > 0
          ? Outcome.TOO_LONG
          : kept(label, length.get(), Files.readAllBytes(to));
    } finally {
      Files.deleteIfExists(from);
      Files.deleteIfExists(to);
    }
  }

  private Outcome kept(Label label, Duration length, byte[] wav) {
    Recording recording =
        new Recording(
            label.name(), label.language(), hash(wav), length, label.by(), clock.instant());
    boolean isKept = store.put(recording, wav);
    shared.refresh();
    return isKept ? Outcome.TAKEN : Outcome.TOO_MANY;
  }

  private static String hash(byte[] wav) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wav);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes it out; was there one? */
  public boolean remove(String name, @Nullable Language language) {
    boolean isRemoved = store.remove(name, language);
    shared.refresh();
    return isRemoved;
  }
}
