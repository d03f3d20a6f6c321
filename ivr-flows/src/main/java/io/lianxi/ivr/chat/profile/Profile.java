package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address.
 *
 * @param name as the customer gave it; "" for none
 * @param language null when the channel does not tell
 * @param customer whom it is known to be; null for nobody
 * @param links how often it was said whose it is; 0 for never
 */
public record Profile(
    ChatAddress address,
    String name,
    @Nullable Language language,
    @Nullable CustomerId customer,
    int links) {
  public static final int LONGEST_NAME = 100;

  /** Nothing is known of {@code address}. */
  public static Profile none(ChatAddress address) {
    return new Profile(address, "", null, null, 0);
  }
}
