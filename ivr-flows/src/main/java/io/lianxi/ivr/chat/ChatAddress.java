package io.lianxi.ivr.chat;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a customer writes from.
 *
 * @param channel e.g. {@code web} or {@code wechat}
 * @param account of ours that the channel tells the customer by; "" where customers are the same
 *     for all
 * @param customer who it is there
 */
public record ChatAddress(String channel, String account, String customer) {
  public static final String WEB = "web";
  public static final String WECHAT = "wechat";

  private static final Pattern CHANNEL = Pattern.compile("[a-z]{1,20}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_.-]{0,60}");
  private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9_.@=-]{1,100}");
  private static final int PARTS = 3;

  public ChatAddress {
    if (!CHANNEL.matcher(channel).matches()
        || !ACCOUNT.matcher(account).matches()
        || !CUSTOMER.matcher(customer).matches()) {
      throw new IllegalArgumentException(
          "not an address: " + channel + ":" + account + ":" + customer);
    }
  }

  /** A visitor of the web chat. */
  public static ChatAddress web(String visitor) {
    return new ChatAddress(WEB, "", visitor);
  }

  /** A follower of the account {@code account}. */
  public static ChatAddress wechat(String account, String openid) {
    return new ChatAddress(WECHAT, account, openid);
  }

  /**
   * The address in {@code text}: {@code channel:customer} or {@code channel:account:customer};
   * empty when it is none, as a telephone number is none.
   */
  public static Optional<ChatAddress> parse(String text) {
    String[] parts = text.split(":", PARTS + 1);
    try {
      return switch (parts.length) {
        case PARTS - 1 -> Optional.of(new ChatAddress(parts[0], "", parts[1]));
        case PARTS -> Optional.of(new ChatAddress(parts[0], parts[1], parts[2]));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As contacts have it for their customer's address. */
  public String text() {
    return account.isEmpty() ? channel + ":" + customer : channel + ":" + account + ":" + customer;
  }

  @Override
  public String toString() {
    return text();
  }
}
