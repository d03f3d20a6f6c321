package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;

/** Something to be said, in the customer's language. */
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

  /** The words in every language, one after the other, for whose language is not known yet. */
  record Both(Words words) implements Phrase {}

  /**
   * An amount of money.
   *
   * @param fen 1/100 yuan; negative is owed
   */
  record Money(long fen) implements Phrase {}

  /** How many are before the customer. */
  record PeopleAhead(int count) implements Phrase {}

  /** A number read digit by digit; anything else in it is not read. */
  record Digits(String number) implements Phrase {}
}
