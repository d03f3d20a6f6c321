package io.lianxi.ivr.voice;

import io.lianxi.acd.Language;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Phrase;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/** Speaks to one caller and hears the keys that are pressed. */
final class VoicePlayer {
  private static final String KEYS = "0123456789*#";
  private static final char NONE = 0;

  private final AgiChannel channel;
  private final Prompts prompts;
  private Language language;
  private char kept = NONE;

  VoicePlayer(AgiChannel channel, Prompts prompts, Language language) {
    this.channel = channel;
    this.prompts = prompts;
    this.language = language;
  }

  void speak(Language chosen) {
    language = chosen;
  }

  void hangUp() throws AgiException {
    channel.hangup();
  }

  /** Says it; a key cuts it short and is kept for the next menu. */
  void say(List<Phrase> phrases) throws AgiException {
    char key = play(phrases);
    kept = key == NONE ? kept : key;
  }

  /** Says it and waits for a key. */
  Input ask(Verb.Menu menu) throws AgiException {
    char key = kept;
    kept = NONE;
    if (key == NONE) {
      key = play(menu.phrases());
    }
    if (key == NONE) {
      key = channel.waitForDigit((int) menu.patience().toMillis());
    }
    return key == NONE ? new Input.Silence() : new Input.Key(key);
  }

  private char play(List<Phrase> phrases) throws AgiException {
    for (Phrase phrase : phrases) {
      for (Wording.Spoken spoken : Wording.of(phrase, language)) {
        Optional<Path> file = prompts.file(spoken);
        char key = file.isPresent() ? channel.streamFile(file.get().toString(), KEYS) : NONE;
        if (key != NONE) {
          return key;
        }
      }
    }
    return NONE;
  }
}
