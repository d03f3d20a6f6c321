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
import org.asteriskjava.fastagi.AgiHangupException;

/** Speaks to one caller and hears the keys that are pressed. */
final class VoicePlayer {
  private static final String KEYS = "0123456789*#";
  private static final char NONE = 0;
  private static final int LONGEST_NUMBER = 20;
  private static final int DIGIT_MILLIS = 5_000;
  private static final int RECORDING_MILLIS = 120_000;
  private static final int NO_OFFSET = 0;
  private static final int SILENCE_SECONDS = 5;

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

  /**
   * Says it and takes digits until #, a pause or {@value #LONGEST_NUMBER} of them; "" when there
   * are none.
   */
  String askNumber(List<Phrase> phrases) throws AgiException {
    StringBuilder digits = new StringBuilder();
    kept = NONE;
    char key = play(phrases);
    if (key == NONE) {
      key = channel.waitForDigit(DIGIT_MILLIS);
    }
    while (key != NONE && key != '#' && digits.length() < LONGEST_NUMBER) {
      digits.append(key);
      key = channel.waitForDigit(DIGIT_MILLIS);
    }
    return digits.toString();
  }

  /**
   * Beeps and records the caller to {@code file}, without its suffix, until #, a silence or the
   * limit of two minutes.
   */
  void record(Path file) throws AgiException {
    channel.recordFile(
        file.toString(), "wav", "#", RECORDING_MILLIS, NO_OFFSET, true, SILENCE_SECONDS);
    if (channel.getLastReply().getResultCode() < 0) {
      throw new AgiHangupException(); // which only the next command would
    }
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
