package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import io.lianxi.acd.time.LastKnown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recordings of the store, each written into a folder of this machine when it is played first,
 * under the hash of its sound: so none changes while it is played. Beside them, those that somebody
 * has put into a folder by hand.
 */
final class SharedRecordings implements Recordings {
  private static final Logger LOG = LoggerFactory.getLogger(SharedRecordings.class);
  private static final String SUFFIX = ".wav";

  private final RecordingStore store;
  private final Path folder;
  private final Recordings byHand;
  private final LastKnown<String, Recording> known;

  SharedRecordings(RecordingStore store, Path folder, Recordings byHand) {
    this.store = store;
    this.folder = folder;
    this.byHand = byHand;
    this.known = new LastKnown<>(store::revision, this::read);
  }

  private Map<String, Recording> read() {
    Map<String, Recording> all = new TreeMap<>();
    store.all().forEach(one -> all.put(key(one.name(), one.language()), one));
    return all;
  }

  private static String key(String name, @Nullable Language language) {
    return name + (language == null ? "" : "." + language);
  }

  /** Reads what has changed elsewhere, if anything has. */
  void refresh() {
    known.refresh();
  }

  @Override
  public Optional<Path> file(String name, Language language) {
    return Stream.of(key(name, language), key(name, null))
        .flatMap(key -> Stream.ofNullable(known.find(key)))
        .flatMap(recording -> written(recording.hash()).stream())
        .findFirst()
        .or(() -> byHand.file(name, language));
  }

  /** The file with this sound; empty when it cannot be had: the text is said instead. */
  private Optional<Path> written(String hash) {
    Path file = folder.resolve(hash + SUFFIX);
    try {
      if (!Files.exists(file)) {
        Optional<byte[]> sound = store.sound(hash);
        if (sound.isEmpty()) {
          return Optional.empty();
        }
        write(sound.get(), file);
      }
      return Optional.of(folder.resolve(hash));
    } catch (IOException | RuntimeException e) {
      LOG.warn("recording {} cannot be played", hash, e);
      return Optional.empty();
    }
  }

  private void write(byte[] sound, Path file) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part-", SUFFIX);
    try {
      Files.write(part, sound);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(byHand.names());
    known.all().forEach(recording -> names.add(recording.name()));
    return Set.copyOf(names);
  }

  /** Deletes the files of sounds that are no longer in the store. */
  void tidy() {
    Set<String> needed = new HashSet<>();
    known.all().forEach(recording -> needed.add(recording.hash() + SUFFIX));
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
              .filter(file -> !needed.contains(file.getFileName().toString()))
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file); // one that is played just now is read to its end
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
