package io.lianxi.ivr.prompt;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Spoken text as files. */
public interface Prompts {

  /**
   * The file that speaks {@code spoken}, without its suffix, as Asterisk wants it; made when it is
   * not there, which takes a moment. Empty when that fails or takes too long.
   */
  Optional<Path> file(Wording.Spoken spoken);

  /** Makes what is not there of {@code all}, in the background. */
  void prepare(Collection<Wording.Spoken> all);
}
