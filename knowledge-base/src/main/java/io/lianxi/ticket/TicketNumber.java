package io.lianxi.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call a ticket: T, the day it was opened, and six digits or more. */
public record TicketNumber(@JsonValue String value) {
  private static final Pattern NUMBER = Pattern.compile("T\\d{14,20}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @JsonCreator
  public TicketNumber {
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("not a ticket number: " + value);
    }
  }

  /** The {@code count}th ticket, opened on {@code day}. */
  public static TicketNumber of(LocalDate day, long count) {
    return new TicketNumber("T" + day.format(DAY) + "%06d".formatted(count));
  }

  /** The number in {@code text}, lower case and white space around it allowed; empty for none. */
  public static Optional<TicketNumber> parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return NUMBER.matcher(upper).matches()
        ? Optional.of(new TicketNumber(upper))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
