package io.lianxi.desktop.desk;

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
final class RecordingFiles {
  private final Path folder;

  RecordingFiles(Path folder) {
    this.folder = folder;
  }

  /** The names of {@code contact}'s recordings, oldest first; none while the first still runs. */
  List<String> of(Contact contact) {
    int newest = contact.assignments().stream().mapToInt(Assignment::leg).max().orElse(0);
    Stream<String> conversations =
        IntStream.rangeClosed(1, newest).mapToObj(leg -> contact.id() + "-" + leg + ".wav");
    return Stream.concat(Stream.of(Voicemail.file(contact.id())), conversations)
        .filter(name -> Files.exists(folder.resolve(name)))
        .toList();
  }
}
