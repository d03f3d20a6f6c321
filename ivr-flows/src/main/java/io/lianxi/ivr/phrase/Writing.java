package io.lianxi.ivr.phrase;

import io.lianxi.acd.Language;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said, as it is written. */
public final class Writing {
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final int PLACES = 2;

  private Writing() {}

  /** All of it as one text. */
  public static String of(List<Utterance> words) {
    return words.stream()
        .map(word -> of(word.phrase(), word.language()))
        .collect(Collectors.joining());
  }

  private static String of(Phrase phrase, Language language) {
    return switch (phrase) {
      case Phrase.Words words -> words.in(language);
      case Phrase.Literal literal -> literal.words();
      case Phrase.Money money ->
          BigDecimal.valueOf(money.fen(), PLACES).toPlainString()
              + (language == Language.ZH ? "元" : " yuan");
      case Phrase.Amount amount -> Long.toString(amount.number());
      case Phrase.Day day -> (language == Language.ZH ? CHINESE : ENGLISH).format(day.date());
      case Phrase.PeopleAhead ahead -> Integer.toString(ahead.count());
      case Phrase.Digits digits -> digits.number();
    };
  }
}
