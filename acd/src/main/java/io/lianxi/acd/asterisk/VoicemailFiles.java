package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.Voicemail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The messages that Asterisk has recorded: 16 bits, 8,000 times a second, after a short header. */
final class VoicemailFiles {
  private static final int HEADER = 44;
  private static final int BYTES_A_SECOND = 16_000;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Path folder;

  VoicemailFiles(Path folder) {
    this.folder = folder;
  }

  Optional<Voicemail> of(ContactId contact) {
    String name = Voicemail.file(contact);
    Path file = folder.resolve(name);
    try {
      long bytes = Files.exists(file) ? Files.size(file) - HEADER : 0;
      Duration length = Duration.ofSeconds(bytes / BYTES_A_SECOND);
      return length.compareTo(SHORTEST) < 0
          ? Optional.empty()
          : Optional.of(new Voicemail(name, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
