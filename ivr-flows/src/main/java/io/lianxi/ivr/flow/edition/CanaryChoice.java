package io.lianxi.ivr.flow.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.acd.ContactId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Says which contacts an edition is tried on: the same in every copy of the application and however
 * often it is asked, others for another edition, and none less when the share is raised.
 */
final class CanaryChoice {
  private static final int ALL = 100;

  private CanaryChoice() {}

  static boolean isChosen(ContactId contact, String flow, Publication.Canary canary) {
    return share(flow + "@" + canary.version() + ":" + contact.value()) < canary.percent();
  }

  /** 0 to 99, each as often. */
  private static int share(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), ALL);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
