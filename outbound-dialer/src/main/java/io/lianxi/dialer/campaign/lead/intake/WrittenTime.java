package io.lianxi.dialer.campaign.lead.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time as people and spreadsheets write it: a day, or a day and a time, by China's clock where it
 * does not tell its own.
 */
public final class WrittenTime {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private WrittenTime() {}

  /** The time in {@code text}, a day's its beginning; empty when it is none. */
  public static Optional<Instant> read(String text) {
    String plain = text.strip().replace(' ', 'T');
    try {
      return Optional.of(
          switch (plain.length()) {
            case 10 -> LocalDate.parse(plain).atStartOfDay(ZONE).toInstant();
            case 16, 19 -> LocalDateTime.parse(plain).atZone(ZONE).toInstant();
            default -> OffsetDateTime.parse(plain).toInstant();
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
