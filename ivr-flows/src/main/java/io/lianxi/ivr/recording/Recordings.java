package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Recordings that the operator has put in, by name. */
public interface Recordings {

  /**
   * The file of recording {@code name}, without its suffix, as Asterisk wants it: the one in {@code
   * language} before the one for all; empty when there is none.
   */
  Optional<Path> file(String name, Language language);

  /** The names of all recordings; asking costs little. */
  Set<String> names();
}
