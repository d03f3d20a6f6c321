package io.lianxi.acd.asterisk;

import io.lianxi.acd.contact.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * Why a call from us was not answered, out of what Asterisk says: the cause that the network gave
 * (Q.850, to which Asterisk translates SIP's answers) if there is one, else how dialling ended.
 */
final class Causes {
  private static final int RANG = 3;
  private static final int BUSY = 5;
  private static final int CONGESTED = 8;

  private Causes() {}

  /**
   * @param cause 0 when there is none
   * @param reason the last that Asterisk heard of the call; null or 0 for nothing
   */
  static Unanswered of(int cause, @Nullable Integer reason) {
    return switch (cause) {
      // unallocated number, no route to it, changed, incomplete: 404, 410, 484
      case 1, 2, 3, 22, 28 -> Unanswered.INVALID;
      // busy, rejected: 486, 600, 403, 603
      case 17, 21 -> Unanswered.BUSY;
      // no response, no answer, absent, out of order: 408, 480
      case 18, 19, 20, 27 -> Unanswered.NO_ANSWER;
      // no circuit, congestion, no channel: 503
      case 34, 42, 44 -> Unanswered.CONGESTION;
      // 0: none; 16, 31: it was we who hung up, or nobody says why
      case 0, 16, 31 -> heard(reason == null ? 0 : reason);
      default -> Unanswered.NETWORK;
    };
  }

  private static Unanswered heard(int reason) {
    return switch (reason) {
      case RANG -> Unanswered.NO_ANSWER;
      case BUSY -> Unanswered.BUSY;
      case CONGESTED -> Unanswered.CONGESTION;
      default -> Unanswered.NETWORK;
    };
  }
}
