package io.lianxi.ivr.prompt;

import java.io.IOException;
import java.nio.file.Path;

/** An engine that speaks texts. */
interface Speech {

  /** Names the engine and how it speaks: what it makes is kept under it. */
  String recipe();

  /** How many texts it may be asked for at a time. */
  int atATime();

  /**
   * Speaks {@code spoken} into the file {@code to}, as WAV or MP3 of any kind. May be repeated.
   *
   * @throws IOException when it cannot, or not in time
   */
  void speak(Wording.Spoken spoken, Path to) throws IOException;
}
