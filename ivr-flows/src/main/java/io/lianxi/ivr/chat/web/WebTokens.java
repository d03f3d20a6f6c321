package io.lianxi.ivr.chat.web;

import io.lianxi.ivr.chat.ChatAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What visitors of the web chat show: that they are who they were before, and, where the operator's
 * own pages know them, which customer they are.
 */
public final class WebTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern VISITOR = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern CUSTOMER =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");
  private static final int SEAL = 3;

  private final String visitorKey;
  private final String customerKey;

  /**
   * @param customerKey shared with the operator's pages; "" when there is none
   */
  WebTokens(String visitorKey, String customerKey) {
    this.visitorKey = visitorKey;
    this.customerKey = customerKey;
  }

  /** What the visitor shows next time to be the same. */
  public String visitor(ChatAddress address) {
    return address.customer() + "." + seal(visitorKey, address.customer());
  }

  /** Whom {@code token} was given to; empty when it was not given by us. */
  public Optional<ChatAddress> visitor(String token) {
    Matcher shown = VISITOR.matcher(token);
    return shown.matches() && isSame(seal(visitorKey, shown.group(1)), shown.group(2))
        ? Optional.of(ChatAddress.web(shown.group(1)))
        : Optional.empty();
  }

  /**
   * The number of the customer that the operator's page says it is: {@code number.until.seal}, the
   * seal being HMAC-SHA-256 of {@code number.until} with the key they share, in base64url without
   * padding, and until a Unix time in seconds; empty when it proves nothing at {@code now}.
   */
  public Optional<String> customer(String token, Instant now) {
    Matcher shown = CUSTOMER.matcher(token);
    if (customerKey.isEmpty() || !shown.matches()) {
      return Optional.empty();
    }
    String sealed = shown.group(1) + "." + shown.group(2);
    boolean isFresh = now.getEpochSecond() < Long.parseLong(shown.group(2));
    return isFresh && isSame(seal(customerKey, sealed), shown.group(SEAL))
        ? Optional.of(shown.group(1))
        : Optional.empty();
  }

  static String seal(String key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
