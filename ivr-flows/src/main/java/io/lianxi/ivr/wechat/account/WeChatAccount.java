package io.lianxi.ivr.wechat.account;

import java.util.regex.Pattern;

/**
 * An official account of the house.
 *
 * @param name by which the house calls it, e.g. in the address of its door
 * @param appId by which the platform calls it
 * @param secret that lets the house speak for it
 * @param token that signs what the platform calls back
 * @param aesKey 43 characters, which encrypt it; "" when the platform sends everything readable
 * @param mode how the platform sends
 */
public record WeChatAccount(
    String name, String appId, String secret, String token, String aesKey, Mode mode) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,29}");
  private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");

  /** How callbacks are sent. */
  public enum Mode {
    PLAIN,
    /** Readable and encrypted at once; what is encrypted counts. */
    COMPATIBLE,
    AES
  }

  public WeChatAccount {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "lianxi.wechat.accounts: \"" + name + "\" is no name of 1 to 30 a-z, 0-9, _ and -");
    }
    require(!appId.isEmpty(), name, "app-id is needed");
    require(!secret.isEmpty(), name, "secret is needed");
    require(!token.isEmpty(), name, "token is needed");
    require(
        mode == Mode.PLAIN || AES_KEY.matcher(aesKey).matches(),
        name,
        "aes-key must have 43 letters and digits");
  }

  private static void require(boolean isSo, String name, String what) {
    if (!isSo) {
      throw new IllegalArgumentException("lianxi.wechat.accounts." + name + ": " + what);
    }
  }

  /** Without what nobody is to read. */
  @Override
  public String toString() {
    return "WeChatAccount[" + name + ", " + appId + ", " + mode + "]";
  }
}
