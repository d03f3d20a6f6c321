package io.lianxi.dialer.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.dialer.CampaignId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The share of a campaign's customers who are never called, so that those who are can be compared
 * with them. Who they are follows from customer and campaign alone: the same whoever asks,
 * whenever, and other ones in another campaign.
 *
 * @param tenThousandths of all customers
 */
public record HoldOut(int tenThousandths) {
  public static final HoldOut NOBODY = new HoldOut(0);

  /** More than half would be no campaign any more. */
  public static final int MOST = 5_000;

  private static final int BUCKETS = 10_000;
  private static final int BITS_KEPT = 32;

  public HoldOut {
    if (tenThousandths < 0 || tenThousandths > MOST) {
      throw new IllegalArgumentException("tenThousandths must be 0 to " + MOST);
    }
  }

  /**
   * Where a customer falls: the first 32 bits of the MD5 of {@code campaign/key}, by 10,000. MD5,
   * as Postgres has it too.
   *
   * @param key the customer's number, or the first telephone number of somebody who has none
   */
  public static int bucket(CampaignId campaign, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest((campaign.value() + "/" + key).getBytes(UTF_8));
      long first = 0;
      for (int i = 0; i < BITS_KEPT / Byte.SIZE; i++) {
        first = first << Byte.SIZE | Byte.toUnsignedLong(hash[i]);
      }
      return (int) (first % BUCKETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** Is the customer who falls into {@code bucket} left out? */
  public boolean holds(int bucket) {
    return bucket < tenThousandths;
  }
}
