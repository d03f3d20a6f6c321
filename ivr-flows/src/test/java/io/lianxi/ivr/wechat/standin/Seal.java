package io.lianxi.ivr.wechat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullMarked;

/** Signs and encrypts as the platform does, written from its documentation. */
@NullMarked
public final class Seal {
  private static final int BLOCK = 32;
  private static final int RANDOM = 16;
  private static final int HEAD = RANDOM + Integer.BYTES;

  private final byte[] key;
  private final String appId;

  /**
   * @param aesKey 43 characters, which are 32 bytes in Base64 without its last sign
   */
  public Seal(String aesKey, String appId) {
    this.key = Base64.getMimeDecoder().decode(aesKey + "=");
    this.appId = appId;
  }

  /** SHA-1 of all parts in the order of the alphabet, in hexadecimal digits. */
  public static String signature(String... parts) {
    String[] sorted = parts.clone();
    Arrays.sort(sorted);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(String.join("", sorted).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code plain} after 16 random signs and its length, before the id of the application. */
  public String encrypted(String random, String plain) {
    byte[] text = plain.getBytes(UTF_8);
    byte[] id = appId.getBytes(UTF_8);
    int length = HEAD + text.length + id.length;
    int padding = BLOCK - length % BLOCK;
    ByteBuffer whole = ByteBuffer.allocate(length + padding);
    whole.put(random.getBytes(UTF_8)).putInt(text.length).put(text).put(id);
    while (whole.hasRemaining()) {
      whole.put((byte) padding);
    }
    return Base64.getEncoder().encodeToString(done(Cipher.ENCRYPT_MODE, whole.array()));
  }

  /** What {@link #encrypted} has encrypted. */
  public String decrypted(String cipher) {
    ByteBuffer whole =
        ByteBuffer.wrap(done(Cipher.DECRYPT_MODE, Base64.getMimeDecoder().decode(cipher)));
    byte[] text = new byte[whole.getInt(RANDOM)];
    whole.get(HEAD, text);
    return new String(text, UTF_8);
  }

  private byte[] done(int mode, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, RANDOM)));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
