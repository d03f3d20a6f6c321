package io.lianxi.ivr.phrase;

import io.lianxi.acd.Language;
import java.time.LocalDate;

/** Something to be said. */
public sealed interface Phrase {

  /** Fixed words, written in each language. */
  record Words(String zh, String en) implements Phrase {

    /** The words in {@code language}. */
    public String in(Language language) {
      return switch (language) {
        case ZH -> zh;
        case EN -> en;
      };
    }
  }

  /** Words that are in the right language already. */
  record Literal(String words) implements Phrase {}

  /**
   * An amount of money.
   *
   * @param fen 1/100 yuan; negative is owed
   */
  record Money(long fen) implements Phrase {}

  /**
   * A number read as one.
   *
   * @param isCounted does a measure word follow? Two of something is another word in Chinese.
   */
  record Amount(long number, boolean isCounted) implements Phrase {
    public Amount(long number) {
      this(number, false);
    }
  }

  /** A day. */
  record Day(LocalDate date) implements Phrase {}

  /** How many are before the customer. */
  record PeopleAhead(int count) implements Phrase {}

  /** A number read digit by digit; anything else in it is not read. */
  record Digits(String number) implements Phrase {}
}
