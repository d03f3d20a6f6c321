package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parts that requests about numbers have in common. */
final class Sent {
  private static final PhoneNumber NONE = new PhoneNumber("0");

  private Sent() {}

  /** The number of an address. */
  static PhoneNumber number(String text) {
    return PhoneNumber.parse(text)
        .orElseThrow(() -> Problem.invalid("number", "is not a phone number"));
  }

  static PhoneNumber number(@Nullable String text, Wrong wrong) {
    if (text == null) {
      wrong.mustBeGiven("number");
      return NONE;
    }
    return PhoneNumber.parse(text)
        .orElseGet(
            () -> {
              wrong.add("number", "不是电话号码", "is not a phone number");
              return NONE;
            });
  }

  static String text(String field, @Nullable String text, int most, Wrong wrong) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      wrong.add(field, "必须有 1 到 " + most + " 个字符", "must have 1 to " + most + " characters");
    }
    return stripped;
  }

  /** Those of {@code given}; none when it is absent. */
  static <E extends Enum<E>> Set<E> words(
      String field, @Nullable List<@Nullable E> given, Class<E> type, Wrong wrong) {
    Set<E> words = EnumSet.noneOf(type);
    List<@Nullable E> all = given == null ? List.of() : given;
    for (int i = 0; i < all.size(); i++) {
      E word = all.get(i);
      if (word == null) {
        wrong.mustBeGiven(field + "[" + i + "]");
      } else {
        words.add(word);
      }
    }
    return words;
  }
}
