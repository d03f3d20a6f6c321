package io.lianxi.acd.line;

import io.lianxi.acd.ContactId;
import java.time.Duration;

/**
 * A message that a caller spoke when nobody was there.
 *
 * @param file its name in the folder of the recordings
 */
public record Voicemail(String file, Duration length) {
  private static final String SUFFIX = ".wav";

  /** The name of the file with {@code contact}'s message, if there is one. */
  public static String file(ContactId contact) {
    return stem(contact) + SUFFIX;
  }

  /** The same without the suffix that says how it is written. */
  public static String stem(ContactId contact) {
    return contact + "-voicemail";
  }
}
