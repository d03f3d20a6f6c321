package io.lianxi.ivr.chat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves of numbers that nobody may keep only the last four characters: of bank cards, whose
 * lengths, beginnings and check digits are those of their makers (ISO/IEC 7812, Luhn), and of
 * Chinese identity cards, whose last character checks the others (GB 11643, ISO 7064 MOD 11-2).
 */
final class Redaction {
  private static final int SHOWN = 4;

  /** Digits, perhaps with a space or a dash between any two; not a part of a longer number. */
  private static final Pattern CARD =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");

  private static final Pattern MAKER =
      Pattern.compile(
          "62[0-9]{14,17}|4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}"
              + "|35[0-9]{14}|6(?:011|5)[0-9]{12,13}");

  private static final Pattern IDENTITY =
      Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9Xx])");

  private static final String CHECKS = "10X98765432";
  private static final int IDENTITY_LENGTH = 18;

  private final Set<Rule> rules;

  /** Which numbers are left out. */
  enum Rule {
    CARD,
    IDENTITY
  }

  Redaction(Set<Rule> rules) {
    this.rules = Set.copyOf(rules);
  }

  /** The same content without such numbers in its words. */
  Content of(Content content) {
    if (!(content instanceof Content.Text text)) {
      return content;
    }
    String kept = of(text.text());
    return kept.equals(text.text()) ? content : new Content.Text(kept);
  }

  /** The text without such numbers. */
  String of(String text) {
    String kept = text;
    if (rules.contains(Rule.IDENTITY)) {
      kept = without(kept, IDENTITY, Redaction::isIdentity);
    }
    if (rules.contains(Rule.CARD)) {
      kept = without(kept, CARD, Redaction::isCard);
    }
    return kept;
  }

  private static String without(String text, Pattern pattern, Predicate<String> is) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                is.test(found.group())
                    ? Matcher.quoteReplacement(hidden(found.group()))
                    : Matcher.quoteReplacement(found.group()));
  }

  private static String hidden(String number) {
    int from = number.length() - SHOWN;
    return number.substring(0, from).replaceAll("[0-9]", "*") + number.substring(from);
  }

  private static boolean isCard(String found) {
    String digits = found.replaceAll("[ -]", "");
    return MAKER.matcher(digits).matches() && isLuhn(digits);
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 1 ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  private static boolean isIdentity(String number) {
    int sum = 0;
    for (int i = 0; i < IDENTITY_LENGTH - 1; i++) {
      sum += (number.charAt(i) - '0') * weight(i);
    }
    return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(17));
  }

  /** Two to the power of the place from the right, modulo eleven. */
  private static int weight(int place) {
    int weight = 1;
    for (int i = place; i < IDENTITY_LENGTH - 1; i++) {
      weight = weight * 2 % CHECKS.length();
    }
    return weight;
  }
}
