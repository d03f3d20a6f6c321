package io.lianxi.ivr.flow;

import io.lianxi.acd.customer.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value that a customer enters means. */
public enum InputKind {
  /** a telephone number */
  PHONE,
  /** a day: 20261001 on keys, or 2026-10-01 */
  DATE,
  /** an amount in yuan, * for the point on keys; its value is in fen */
  MONEY,
  /** a whole number */
  NUMBER,
  /** words, or digits where there are only keys */
  TEXT;

  private static final DateTimeFormatter ON_KEYS = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final Pattern YUAN = Pattern.compile("(\\d{1,9})(?:[.*](\\d{1,2}))?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
  private static final Pattern WORDS = Pattern.compile("\\P{Cntrl}{1,200}");
  private static final long FEN_PER_YUAN = 100;
  private static final int PLACES = 2;

  /** The value of what was entered; empty when it is none of this kind. */
  Optional<Object> value(String entered) {
    return switch (this) {
      case PHONE -> PhoneNumber.parse(entered).map(PhoneNumber::value);
      case DATE -> day(entered).map(LocalDate::toString);
      case MONEY -> fen(entered).map(fen -> fen);
      case NUMBER ->
          WHOLE.matcher(entered).matches() ? Optional.of(Long.valueOf(entered)) : Optional.empty();
      case TEXT -> WORDS.matcher(entered).matches() ? Optional.of(entered) : Optional.empty();
    };
  }

  private static Optional<LocalDate> day(String entered) {
    try {
      return Optional.of(
          entered.indexOf('-') < 0 ? LocalDate.parse(entered, ON_KEYS) : LocalDate.parse(entered));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> fen(String entered) {
    var yuan = YUAN.matcher(entered);
    if (!yuan.matches()) {
      return Optional.empty();
    }
    String places = yuan.group(2) == null ? "" : yuan.group(2);
    long fen = Long.parseLong(places + "0".repeat(PLACES - places.length()));
    return Optional.of(Long.parseLong(yuan.group(1)) * FEN_PER_YUAN + fen);
  }
}
