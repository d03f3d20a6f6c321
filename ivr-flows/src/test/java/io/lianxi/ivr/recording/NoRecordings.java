package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where nobody has put any in. */
public final class NoRecordings implements Recordings {

  @Override
  public Optional<Path> file(String name, Language language) {
    return Optional.empty();
  }

  @Override
  public Set<String> names() {
    return Set.of();
  }
}
