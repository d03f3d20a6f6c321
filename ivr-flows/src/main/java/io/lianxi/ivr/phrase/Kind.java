package io.lianxi.ivr.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How a value in a text is said. */
public enum Kind {
  /** words; a number is said as one */
  TEXT,
  /** an amount in fen */
  MONEY,
  /** digit by digit */
  DIGITS,
  /** a day, written 2026-10-01 */
  DATE,
  /** as one number */
  NUMBER;

  private static final int LONGEST = 500;

  static Kind named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The value as it is said; empty when it is not of this kind. */
  Optional<Phrase> said(Object value) {
    return switch (this) {
      case TEXT -> value instanceof Long number ? amount(number) : words(value);
      case MONEY ->
          value instanceof Long fen ? Optional.of(new Phrase.Money(fen)) : Optional.empty();
      case NUMBER -> value instanceof Long number ? amount(number) : Optional.empty();
      case DIGITS -> digits(value);
      case DATE -> value instanceof String day ? day(day) : Optional.empty();
    };
  }

  private static Optional<Phrase> amount(long number) {
    return Optional.of(new Phrase.Amount(number));
  }

  private static Optional<Phrase> words(Object value) {
    return value instanceof String words && words.length() <= LONGEST
        ? Optional.of(new Phrase.Literal(words))
        : Optional.empty();
  }

  private static Optional<Phrase> digits(Object value) {
    return value instanceof Long || (value instanceof String text && text.length() <= LONGEST)
        ? Optional.of(new Phrase.Digits(value.toString()))
        : Optional.empty();
  }

  private static Optional<Phrase> day(String written) {
    try {
      return Optional.of(new Phrase.Day(LocalDate.parse(written)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
