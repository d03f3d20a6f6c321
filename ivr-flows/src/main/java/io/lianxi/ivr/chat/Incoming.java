package io.lianxi.ivr.chat;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that a customer sent, as a door hands it in.
 *
 * @param account that it was sent to: a site, or an account of the channel
 * @param key unique at the address, and the same when it is handed in again; at most {@value
 *     #LONGEST_KEY} characters
 * @param at when it was sent, as the door knows
 * @param customer when proven
 */
public record Incoming(
    ChatAddress from,
    String account,
    String key,
    Content content,
    Instant at,
    Optional<CustomerId> customer) {
  public static final int LONGEST_KEY = 100;

  public Incoming {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to 100 characters");
    }
  }
}
