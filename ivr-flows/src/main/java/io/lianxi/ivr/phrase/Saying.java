package io.lianxi.ivr.phrase;

import io.lianxi.acd.Language;
import io.lianxi.ivr.expression.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a text what is said to one customer. */
public final class Saying {

  private Saying() {}

  /**
   * What is said for {@code text}, once in each of {@code languages}; empty when a value in it is
   * not there or not of its kind.
   */
  public static Optional<List<Utterance>> of(Text text, List<Language> languages, Facts facts) {
    List<Utterance> said = new ArrayList<>();
    for (Language language : languages) {
      Optional<Text.Written> written = text.nearest(language);
      List<Phrase> phrases = new ArrayList<>();
      if (written.isPresent()) {
        if (!written.get().template().say(facts, phrases)) {
          return Optional.empty();
        }
        phrases.forEach(phrase -> said.add(new Utterance(written.get().language(), phrase)));
      }
    }
    return Optional.of(said);
  }
}
