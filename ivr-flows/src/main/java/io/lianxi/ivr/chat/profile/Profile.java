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
 */
public record Profile(
    ChatAddress address, String name, @Nullable Language language, @Nullable CustomerId customer) {
  public static final int LONGEST_NAME = 100;
}
