package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what Asterisk has recorded of each conversation, once it is over, as a file that every
 * player knows. Asterisk would run programs for that, which cost it more than the call itself.
 *
 * <p>May be cut off at any point and run by several copies at once: the kept file appears whole,
 * and only then the raw one goes.
 */
final class RecordingLoop {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingLoop.class);
  private static final String RAW = ".raw";

  /** Asterisk writes what it still had within this time. */
  private static final Duration FLUSH = Duration.ofSeconds(2);

  private final Path raws;
  private final Path kept;
  private final Contacts contacts;
  private final Calls calls;
  private final Clock clock;

  /**
   * @param raws where Asterisk records {@code <contact>-<leg>.raw}
   * @param kept where {@code <contact>-<leg>.wav} is expected
   */
  RecordingLoop(Path raws, Path kept, Contacts contacts, Calls calls, Clock clock) {
    this.raws = raws;
    this.kept = kept;
    this.contacts = contacts;
    this.calls = calls;
    this.clock = clock;
  }

  /** Keeps all recordings that are over. */
  void run() {
    if (!Files.isDirectory(raws)) {
      return; // nothing was recorded yet
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(raws, "*" + RAW)) {
      for (Path raw : found) {
        String name = raw.getFileName().toString();
        keep(raw, name.substring(0, name.length() - RAW.length()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Path raw, String stem) throws IOException {
    int dash = stem.lastIndexOf('-');
    Optional<ContactId> contact = ContactId.parse(stem.substring(0, Math.max(0, dash)));
    try {
      if (contact.isEmpty()
          || !isFlushed(raw)
          || isGoingOn(contact.get(), stem.substring(dash + 1))) {
        return;
      }
      if (Files.size(raw) > 0) {
        RawSound.keep(raw, kept.resolve(stem + ".wav"));
      }
      Files.deleteIfExists(raw);
    } catch (NoSuchFileException e) {
      LOG.debug("{} was kept by another copy", raw);
    }
  }

  private boolean isFlushed(Path raw) throws IOException {
    Instant written = Files.getLastModifiedTime(raw).toInstant();
    return written.plus(FLUSH).isBefore(clock.instant());
  }

  /** A conversation on hold is not written to, either. Who is not known may still have a call. */
  private boolean isGoingOn(ContactId id, String leg) {
    Optional<Contact> contact = contacts.find(id);
    return contact.isPresent()
        ? contact
            .flatMap(Contact::active)
            .map(Assignment::leg)
            .filter(current -> leg.equals(Integer.toString(current)))
            .isPresent()
        : calls.customer(id).isPresent();
  }
}
