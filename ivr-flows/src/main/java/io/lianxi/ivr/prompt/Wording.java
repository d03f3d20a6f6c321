package io.lianxi.ivr.prompt;

import io.lianxi.acd.Language;
import io.lianxi.ivr.phrase.Phrase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A phrase as it is read aloud. */
public final class Wording {
  /** Up to so many before a caller are told one by one. */
  private static final int EXACT = 10;

  private static final int TEN = 10;
  private static final int A_HUNDRED = 100;
  private static final int MOST_TOLD = 500;

  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String TWO = "两";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final int GROUP = 10_000;
  private static final long FEN_PER_YUAN = 100;

  /** More than this nobody has, and no group is named. */
  private static final long MOST = 9_999_999_999_999_999L;

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private Wording() {}

  /** Text in one language, to be spoken in one piece. */
  public record Spoken(Language language, String text) {}

  /** What is said for {@code phrase} to someone who speaks {@code language}, piece by piece. */
  public static List<Spoken> of(Phrase phrase, Language language) {
    return switch (phrase) {
      case Phrase.Words words -> List.of(words(words, language));
      case Phrase.Literal literal -> List.of(new Spoken(language, literal.words()));
      case Phrase.Amount amount -> List.of(new Spoken(language, number(amount, language)));
      case Phrase.Day day -> List.of(new Spoken(language, day(day.date(), language)));
      case Phrase.Money money -> List.of(new Spoken(language, money(money.fen(), language)));
      case Phrase.PeopleAhead ahead ->
          List.of(new Spoken(language, peopleAhead(ahead.count(), language)));
      // one by one, so that ten pieces are enough for every number there is
      case Phrase.Digits digits ->
          digits
              .number()
              .chars()
              .filter(digit -> digit >= '0' && digit <= '9')
              .mapToObj(digit -> new Spoken(language, digit(digit - '0', language)))
              .toList();
    };
  }

  private static Spoken words(Phrase.Words words, Language language) {
    return new Spoken(language, words.in(language));
  }

  private static String digit(int digit, Language language) {
    return switch (language) {
      // in a telephone number one is said "yao", which no other digit sounds like
      case ZH -> digit == 1 ? "幺" : DIGITS[digit];
      case EN -> Integer.toString(digit);
    };
  }

  /** Whoever is far behind is told a round number: few pieces are enough for any length. */
  private static String peopleAhead(int count, Language language) {
    int told = round(count);
    boolean isMore = told < count;
    return switch (language) {
      case ZH ->
          count == 0 ? "您是下一位，请稍候。" : "您前面还有" + (isMore ? "超过" : "") + counted(told) + "位，请稍候。";
      case EN ->
          switch (count) {
            case 0 -> "You are next. Please hold.";
            case 1 -> "There is one caller before you. Please hold.";
            default ->
                "There are "
                    + (isMore ? "more than " : "")
                    + told
                    + " callers before you. Please hold.";
          };
    };
  }

  private static int round(int count) {
    int step = count <= EXACT ? 1 : count < A_HUNDRED ? TEN : A_HUNDRED;
    return Math.min(count / step * step, MOST_TOLD);
  }

  private static String number(Phrase.Amount amount, Language language) {
    long number = amount.number();
    long size = size(number);
    return switch (language) {
      case ZH -> (number < 0 ? "负" : "") + (amount.isCounted() ? counted(size) : chinese(size));
      case EN -> (number < 0 ? "minus " : "") + size;
    };
  }

  /** Two of something is another word than the number two. */
  private static String counted(long number) {
    return number == 2 ? TWO : chinese(number);
  }

  private static long size(long number) {
    return Math.abs(Math.clamp(number, -MOST, MOST));
  }

  private static String day(LocalDate date, Language language) {
    return switch (language) {
      case ZH ->
          yearDigits(date.getYear())
              + "年"
              + chinese(date.getMonthValue())
              + "月"
              + chinese(date.getDayOfMonth())
              + "日";
      case EN -> ENGLISH_DAY.format(date);
    };
  }

  /** A year is read digit by digit. */
  private static String yearDigits(int year) {
    return Integer.toString(year)
        .chars()
        .filter(Character::isDigit)
        .mapToObj(digit -> DIGITS[digit - '0'])
        .collect(Collectors.joining());
  }

  private static String money(long fen, Language language) {
    long size = size(fen);
    long yuan = size / FEN_PER_YUAN;
    int rest = (int) (size % FEN_PER_YUAN);
    return switch (language) {
      case ZH -> chineseMoney(fen < 0, yuan, rest);
      case EN -> englishMoney(fen < 0, yuan, rest);
    };
  }

  private static String chineseMoney(boolean isOwed, long yuan, int rest) {
    int jiao = rest / 10;
    int fen = rest % 10;
    StringBuilder text = new StringBuilder(isOwed ? "欠费" : "");
    text.append(counted(yuan)).append("元");
    if (jiao > 0) {
      text.append(counted(jiao)).append("角");
    } else if (fen > 0) {
      text.append(DIGITS[0]);
    }
    return fen > 0 ? text.append(DIGITS[fen]).append("分").toString() : text.toString();
  }

  private static String englishMoney(boolean isOwed, long yuan, int fen) {
    String whole = (isOwed ? "minus " : "") + yuan + " yuan";
    return fen == 0 ? whole : whole + " and " + fen + " fen";
  }

  /** A number below 10^16 in Chinese numerals, as it is read. */
  static String chinese(long number) {
    if (number == 0) {
      return DIGITS[0];
    }
    List<String> groups = new ArrayList<>();
    long rest = number;
    boolean needsZero = false;
    for (int group = 0; rest > 0; group++, rest /= GROUP) {
      int value = (int) (rest % GROUP);
      if (value > 0) {
        String zero = needsZero ? DIGITS[0] : "";
        groups.addFirst(group(value) + GROUPS[group] + zero);
        needsZero = value < GROUP / 10;
      } else {
        needsZero = !groups.isEmpty();
      }
    }
    String text = String.join("", groups);
    return text.startsWith("一十") ? text.substring(1) : text;
  }

  /** A number from 1 to 9999. */
  private static String group(int number) {
    StringBuilder text = new StringBuilder();
    boolean hasGap = false;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        hasGap = !text.isEmpty();
      } else {
        text.append(hasGap ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place]);
        hasGap = false;
      }
    }
    return text.toString();
  }
}
