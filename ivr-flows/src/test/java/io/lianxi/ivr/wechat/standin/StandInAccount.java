package io.lianxi.ivr.wechat.standin;

import org.jspecify.annotations.NullMarked;

/**
 * An official account as its owner has set it up with the platform.
 *
 * @param id what messages to it are addressed to, {@code gh_…}
 * @param aesKey 43 characters; "" when it has none
 */
@NullMarked
public record StandInAccount(
    String id, String appId, String secret, String token, String aesKey, Mode mode) {

  /** How callbacks are sent. */
  public enum Mode {
    PLAIN,
    /** Readable and encrypted at once. */
    COMPATIBLE,
    AES
  }
}
