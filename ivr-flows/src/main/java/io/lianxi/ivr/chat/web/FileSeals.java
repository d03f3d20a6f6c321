package io.lianxi.ivr.chat.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lets a page have a file whose address it was told, for one to two days: the last moment in
 * Unix seconds, and a seal on it and the file.
 */
public final class FileSeals {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern SEAL = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

  private final String key;

  FileSeals(String key) {
    this.key = key;
  }

  /**
   * The seal on {@code file} from {@code now} on, the same all day, so that pages keep the file.
   */
  public String seal(UUID file, Instant now) {
    long days = now.getEpochSecond() / DAY.toSeconds() + 2;
    long until = days * DAY.toSeconds();
    return until + "." + seal(file, until);
  }

  /** Was {@code seal} put on {@code file} by us, and is it good at {@code now}? */
  public boolean isGood(UUID file, String seal, Instant now) {
    Matcher shown = SEAL.matcher(seal);
    if (!shown.matches()) {
      return false;
    }
    long until = Long.parseLong(shown.group(1));
    return now.getEpochSecond() < until && WebTokens.isSame(seal(file, until), shown.group(2));
  }

  private String seal(UUID file, long until) {
    return WebTokens.seal(key, file + "." + until);
  }
}
