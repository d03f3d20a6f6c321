package io.lianxi.desktop.desk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.line.Voicemail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The recordings of contacts in the folder where the line leaves them: the voicemail and one for
 * each leg.
 */
public final class RecordingFiles {
  /** No contact is connected more often, which takes as many transfers. */
  private static final int MOST_LEGS = 20;

  private final Path folder;

  RecordingFiles(Path folder) {
    this.folder = folder;
  }

  /** The names of {@code contact}'s recordings, oldest first; none while the first still runs. */
  List<String> of(Contact contact) {
    if (!contact.origin().channel().hasLine()) {
      return List.of();
    }
    int newest = contact.assignments().stream().mapToInt(Assignment::leg).max().orElse(0);
    return Stream.concat(Stream.of(Voicemail.file(contact.id())), legs(contact.id(), newest))
        .filter(this::isThere)
        .toList();
  }

  /** The names of the conversations of a contact of which nothing else is known, oldest first. */
  public List<String> of(ContactId contact) {
    return legs(contact, MOST_LEGS).filter(this::isThere).toList();
  }

  private static Stream<String> legs(ContactId contact, int newest) {
    return IntStream.rangeClosed(1, newest).mapToObj(leg -> contact + "-" + leg + ".wav");
  }

  private boolean isThere(String name) {
    return Files.exists(folder.resolve(name));
  }
}
