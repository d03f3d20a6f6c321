package io.lianxi.acd.customer.note;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that staff wrote down of a customer.
 *
 * @param by log-in name of who wrote it
 */
public record CustomerNote(UUID id, CustomerId customer, String text, String by, Instant at) {
  public static final int LONGEST = 2_000;

  public CustomerNote {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
    }
  }
}
