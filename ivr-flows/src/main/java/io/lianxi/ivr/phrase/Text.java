package io.lianxi.ivr.phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.acd.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same text in each language; what is not written in one is said in the other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(@Nullable Template zh, @Nullable Template en) {

  /** One language of a text. */
  public record Written(Language language, Template template) {}

  /** The text in {@code language}, if it is written in it. */
  public Optional<Template> in(Language language) {
    return Optional.ofNullable(
        switch (language) {
          case ZH -> zh;
          case EN -> en;
        });
  }

  /** All that is written of it. */
  public List<Written> written() {
    return Stream.of(Language.values()).flatMap(language -> written(language).stream()).toList();
  }

  private Optional<Written> written(Language language) {
    return in(language).map(template -> new Written(language, template));
  }

  /** What is said of it whatever the values are. */
  public List<Utterance> fixed() {
    return written().stream()
        .flatMap(
            part ->
                part.template().fixed().stream()
                    .map(phrase -> new Utterance(part.language(), phrase)))
        .toList();
  }

  /** The text with the language that it is said in, {@code wished} if it can be. */
  Optional<Written> nearest(Language wished) {
    Language other = wished == Language.ZH ? Language.EN : Language.ZH;
    return written(wished).or(() -> written(other));
  }
}
