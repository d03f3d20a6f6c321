package io.lianxi.ivr.voice;

import io.lianxi.acd.Language;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Utterance;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;

/** Speaks to one caller and hears the keys that are pressed. */
final class VoicePlayer {
  private static final String KEYS = "0123456789*#";

  /** No key. */
  static final char NONE = 0;

  /** Most prompts are there before listening would have begun. */
  private static final int SOON_MILLIS = 20;

  private static final int LISTENING_MILLIS = 100;
  private static final int LONGEST_MAKING_MILLIS = 5_000;
  private static final int LONGEST_NUMBER = 20;
  private static final int DIGIT_MILLIS = 5_000;
  private static final int NO_OFFSET = 0;
  private static final String FIRST = "1";
  private static final int SILENCE_SECONDS = 5;

  private final AgiChannel channel;
  private final Prompts prompts;
  private final Language language;
  private char kept = NONE;
  private String always = "";

  VoicePlayer(AgiChannel channel, Prompts prompts, Language language) {
    this.channel = channel;
    this.prompts = prompts;
    this.language = language;
  }

  /** The same; {@code key} cuts short whatever is said, also what else cannot be cut. */
  VoicePlayer alwaysHearing(char key) {
    always = String.valueOf(key);
    return this;
  }

  void hangUp() throws AgiException {
    channel.hangup();
  }

  /** Once the flow is left, the dialplan goes on there. */
  void goOnAt(String context, String extension) throws AgiException {
    channel.setContext(context);
    channel.setExtension(extension);
    channel.setPriority(FIRST);
  }

  /** The telephone that is dialled next rings for {@code ring}. */
  void ringFor(Duration ring) throws AgiException {
    channel.setVariable("LIANXI_RING", Long.toString(ring.toSeconds()));
  }

  /** Says it in the caller's language; a key cuts it short and is kept for the next question. */
  void say(List<Phrase> phrases) throws AgiException {
    char key = say(inOneLanguage(phrases), true);
    kept = key == NONE ? kept : key;
  }

  /** Says it; the key that cut it short, if it may be, else {@link #NONE}. */
  char say(List<Utterance> words, boolean canBeCut) throws AgiException {
    for (Utterance word : words) {
      for (Wording.Spoken spoken : Wording.of(word.phrase(), word.language())) {
        char key = say(spoken, canBeCut);
        if (key != NONE) {
          return key;
        }
      }
    }
    return NONE;
  }

  /** While a prompt is still being made the line is listened to, else its keys would be lost. */
  private char say(Wording.Spoken spoken, boolean canBeCut) throws AgiException {
    CompletableFuture<Optional<Path>> file =
        CompletableFuture.supplyAsync(
            () -> prompts.file(spoken), task -> Thread.ofVirtual().name("say").start(task));
    var unused =
        file.completeOnTimeout(Optional.empty(), LONGEST_MAKING_MILLIS, TimeUnit.MILLISECONDS);
    while (!isThere(file)) {
      char key = channel.waitForDigit(LISTENING_MILLIS);
      if (key != NONE && (canBeCut || always.indexOf(key) >= 0)) {
        return key;
      }
    }
    Optional<Path> made = file.join();
    return made.isPresent() ? play(made.get(), canBeCut) : NONE;
  }

  private static boolean isThere(CompletableFuture<Optional<Path>> file) {
    try {
      file.get(SOON_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Plays the file; the key that cut it short, if it may be, else {@link #NONE}. */
  char play(Path file, boolean canBeCut) throws AgiException {
    char key = channel.streamFile(file.toString(), canBeCut ? KEYS : always);
    isStillThere();
    return key;
  }

  /** Says it in the caller's language and waits for a key, unless one was kept. */
  Input ask(List<Phrase> phrases, Duration patience) throws AgiException {
    if (kept != NONE) {
      Input answer = new Input.Key(kept);
      kept = NONE;
      return answer;
    }
    return ask(new Verb.Ask(inOneLanguage(phrases), patience, false));
  }

  /** Says it and waits for a key. */
  Input ask(Verb.Ask ask) throws AgiException {
    char key = say(ask.words(), true);
    if (key == NONE) {
      key = channel.waitForDigit((int) ask.patience().toMillis());
    }
    return key == NONE ? new Input.Silence() : new Input.Key(key);
  }

  /** The key that is pressed within {@code patience}. */
  Optional<Character> hear(Duration patience) throws AgiException {
    char key = channel.waitForDigit((int) patience.toMillis());
    return key == NONE ? Optional.empty() : Optional.of(key);
  }

  /** The input that {@code key} is, which may be {@link #NONE}. */
  static Input pressed(char key) {
    return key == NONE ? new Input.Done() : new Input.Key(key);
  }

  /**
   * Says it and takes digits until #, a pause or {@value #LONGEST_NUMBER} of them; "" when there
   * are none.
   */
  String askNumber(List<Phrase> phrases) throws AgiException {
    StringBuilder digits = new StringBuilder();
    kept = NONE;
    char key = say(inOneLanguage(phrases), true);
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
   * Beeps and records the caller to {@code file}, without its suffix, until #, a silence or {@code
   * longest}.
   */
  void record(Path file, Duration longest) throws AgiException {
    int limit = (int) longest.toMillis();
    channel.recordFile(file.toString(), "wav", "#", limit, NO_OFFSET, true, SILENCE_SECONDS);
    isStillThere();
  }

  /**
   * What was cut short by a hang-up must not count as heard: only the next command would say so.
   */
  private void isStillThere() throws AgiException {
    if (channel.getLastReply().getResultCode() < 0) {
      throw new AgiHangupException();
    }
  }

  private List<Utterance> inOneLanguage(List<Phrase> phrases) {
    return phrases.stream().map(phrase -> new Utterance(language, phrase)).toList();
  }
}
