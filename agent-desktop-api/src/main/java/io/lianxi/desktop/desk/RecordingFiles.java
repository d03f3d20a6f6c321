package io.lianxi.desktop.desk;

import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The recordings of contacts in the folder where the line leaves them, one for each leg. */
final class RecordingFiles {
  private final Path folder;

  RecordingFiles(Path folder) {
    this.folder = folder;
  }

  /** The names of {@code contact}'s recordings, oldest first; none while the first still runs. */
  List<String> of(Contact contact) {
    int newest = contact.assignments().stream().mapToInt(Assignment::leg).max().orElse(0);
    return IntStream.rangeClosed(1, newest)
        .mapToObj(leg -> contact.id() + "-" + leg + ".wav")
        .filter(name -> Files.exists(folder.resolve(name)))
        .toList();
  }
}
