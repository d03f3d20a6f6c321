package io.lianxi.ivr.wechat.letter;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccount.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/**
 * Opens letters:
 *
 * <ol>
 *   <li>the signature is the account's, else it is forged;
 *   <li>the time in it is at most {@link #OLDEST} away, else somebody may send it again;
 *   <li>it is one plain document of XML within the limits of {@link Letter};
 *   <li>where the account encrypts, its signature signs the encrypted part, too, and it can be
 *       decrypted.
 * </ol>
 */
public final class Opening {
  /** The platform sends again for less than a minute. */
  public static final Duration OLDEST = Duration.ofMinutes(10);

  private static final int LONGEST_NUMBER = 18;

  private Opening() {}

  /** What was found. */
  public sealed interface Opened {
    record Read(Letter letter) implements Opened {}

    /** Not the platform's. */
    record Forged(String field) implements Opened {}

    /** The platform's, from long ago. */
    record Stale() implements Opened {}

    /** Nothing that can be read. */
    record Unreadable(String field, String why) implements Opened {}
  }

  /** The answer to the platform's first question; empty when it is not the platform's. */
  public static Optional<String> echo(WeChatAccount account, Envelope envelope, String echo) {
    if (envelope.messageSignature().isEmpty()) {
      return isSigned(account, envelope) ? Optional.of(echo) : Optional.empty();
    }
    return isSealed(account, envelope, echo) ? decrypted(account, echo) : Optional.empty();
  }

  public static Opened open(WeChatAccount account, Envelope envelope, byte[] body, Instant now) {
    if (!isSigned(account, envelope)) {
      return new Opened.Forged("signature");
    }
    if (!isFresh(envelope.timestamp(), now)) {
      return new Opened.Stale();
    }
    try {
      Letter outer = Letter.read(new String(body, StandardCharsets.UTF_8));
      String cipher = outer.field("Encrypt");
      if (account.mode() == Mode.PLAIN || (cipher.isEmpty() && account.mode() == Mode.COMPATIBLE)) {
        return new Opened.Read(outer);
      }
      return cipher.isEmpty()
          ? new Opened.Unreadable("Encrypt", "is needed for this account")
          : inner(account, envelope, cipher);
    } catch (Letter.Unreadable e) {
      return new Opened.Unreadable("body", e.why());
    }
  }

  private static Opened inner(WeChatAccount account, Envelope envelope, String cipher)
      throws Letter.Unreadable {
    if (!isSealed(account, envelope, cipher)) {
      return new Opened.Forged("msg_signature");
    }
    Optional<String> plain = decrypted(account, cipher);
    return plain.isEmpty()
        ? new Opened.Unreadable("Encrypt", "cannot be decrypted")
        : new Opened.Read(Letter.read(plain.get()));
  }

  private static boolean isSigned(WeChatAccount account, Envelope envelope) {
    return isSame(
        signature(account.token(), envelope.timestamp(), envelope.nonce()), envelope.signature());
  }

  private static boolean isSealed(WeChatAccount account, Envelope envelope, String cipher) {
    return !account.aesKey().isEmpty()
        && isSame(
            signature(account.token(), envelope.timestamp(), envelope.nonce(), cipher),
            envelope.messageSignature());
  }

  /** The signature of the parts; none where one of them is missing, which nobody signs. */
  private static Optional<String> signature(String... parts) {
    return List.of(parts).contains("") ? Optional.empty() : Optional.of(SHA1.gen(parts));
  }

  private static boolean isSame(Optional<String> ours, String theirs) {
    return ours.isPresent()
        && MessageDigest.isEqual(
            ours.get().getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decrypted(WeChatAccount account, String cipher) {
    try {
      return Optional.of(
          new WxCryptUtil(account.token(), account.aesKey(), account.appId()).decrypt(cipher));
    } catch (WxRuntimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static boolean isFresh(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{1," + LONGEST_NUMBER + "}")) {
      return false;
    }
    long away = Math.abs(Long.parseLong(timestamp) - now.getEpochSecond());
    return away <= OLDEST.toSeconds();
  }
}
