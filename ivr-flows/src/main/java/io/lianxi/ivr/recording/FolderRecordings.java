package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recordings as {@code NAME.zh.wav}, {@code NAME.en.wav} or {@code NAME.wav} in one folder. */
final class FolderRecordings implements Recordings {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern FILE = Pattern.compile("(" + NAME + ")(?:\\.(?:zh|en))?\\.wav");
  private static final String SUFFIX = ".wav";

  private final Path folder;

  FolderRecordings(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Path> file(String name, Language language) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Stream.of(name + "." + language.name().toLowerCase(Locale.ROOT), name)
        .filter(stem -> Files.isRegularFile(folder.resolve(stem + SUFFIX)))
        .findFirst()
        .map(folder::resolve);
  }

  @Override
  public Set<String> names() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> FILE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(file -> file.group(1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
