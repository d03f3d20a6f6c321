package io.lianxi.ivr.phrase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.expression.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in one language with values in between: {@code 余额是{money(balance)}}.
 *
 * @param source as it is written
 */
public record Template(String source, List<Part> parts) {
  private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern BRACE = Pattern.compile("[{}]");
  private static final Pattern ORDINAL = Pattern.compile("第\\s*$");

  /** With which what is counted goes on; a month, a date or a grade is not counted. */
  private static final String MEASURES = "个条天位次份项张台部件种年周岁名人通笔封家分秒小兆元块遍户套片本辆门只枚点群组";

  private static final Pattern KIND = Pattern.compile("(money|digits|date|number)\\((.*)\\)");

  public Template {
    parts = List.copyOf(parts);
  }

  /** A piece of the text. */
  public sealed interface Part {}

  /** Words as they are. */
  public record Words(String words) implements Part {}

  /**
   * What an expression comes to, said as its kind is said.
   *
   * @param isCounted does a Chinese measure word follow?
   */
  public record Value(Kind kind, Expression expression, boolean isCounted) implements Part {}

  /**
   * The template that is written so.
   *
   * @throws IllegalArgumentException when a brace is without its other half, or what is between two
   *     is no expression
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Template of(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher values = VALUE.matcher(source);
    int end = 0;
    while (values.find()) {
      addWords(source.substring(end, values.start()), parts);
      boolean isOrdinal = ORDINAL.matcher(source.substring(end, values.start())).find();
      end = values.end();
      boolean isCounted = !isOrdinal && isMeasure(source.substring(end).stripLeading());
      parts.add(value(values.group(1).strip(), isCounted));
    }
    addWords(source.substring(end), parts);
    return new Template(source, parts);
  }

  private static boolean isMeasure(String words) {
    return !words.isEmpty() && MEASURES.indexOf(words.charAt(0)) >= 0;
  }

  private static void addWords(String words, List<Part> parts) {
    if (BRACE.matcher(words).find()) {
      throw new IllegalArgumentException("a brace without its other half");
    }
    if (!words.isBlank()) {
      parts.add(new Words(words));
    }
  }

  private static Value value(String written, boolean isCounted) {
    Matcher kind = KIND.matcher(written);
    return kind.matches()
        ? new Value(Kind.named(kind.group(1)), Expression.of(kind.group(2)), isCounted)
        : new Value(Kind.TEXT, Expression.of(written), isCounted);
  }

  @JsonValue
  @Override
  public String source() {
    return source;
  }

  /** The expressions in it. */
  public List<Expression> expressions() {
    return parts.stream()
        .filter(Value.class::isInstance)
        .map(part -> ((Value) part).expression())
        .toList();
  }

  /** The phrases that are always the same. */
  public List<Phrase> fixed() {
    return parts.stream().filter(Words.class::isInstance).map(part -> said((Words) part)).toList();
  }

  private static Phrase said(Words words) {
    return new Phrase.Literal(words.words());
  }

  private static Optional<Phrase> said(Value part, Object value) {
    return part.kind()
        .said(value)
        .map(
            phrase ->
                phrase instanceof Phrase.Amount amount
                    ? new Phrase.Amount(amount.number(), part.isCounted())
                    : phrase);
  }

  /** Adds what is said for it to {@code to}; false when a value is not there or not of its kind. */
  boolean say(Facts facts, Collection<Phrase> to) {
    for (Part part : parts) {
      Optional<Phrase> phrase =
          switch (part) {
            case Words words -> Optional.of(said(words));
            case Value value -> value.expression().value(facts).flatMap(it -> said(value, it));
          };
      if (phrase.isEmpty()) {
        return false;
      }
      to.add(phrase.get());
    }
    return true;
  }
}
