package io.lianxi.ivr.wechat.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done and sent between one follower and an account, as far as it decides what may be sent
 * (developers.weixin.qq.com, "客服消息下发规则"):
 *
 * <ol>
 *   <li>{@value #AFTER_MESSAGE} messages within 48 hours of the follower's newest message;
 *   <li>{@value #AFTER_ACTION} within a minute of a click on the menu, a follow or a scan;
 *   <li>what is sent counts for both, as nothing says that they add up;
 *   <li>the last one after a message is kept for the closing, so that nobody is left without a
 *       goodbye.
 * </ol>
 *
 * @param wroteAt when the follower wrote last; null for never, or long ago
 * @param actedAt when the follower clicked, followed or scanned last
 * @param sent when the newest messages were sent, oldest first; no more than decide
 */
public record Budget(@Nullable Instant wroteAt, @Nullable Instant actedAt, List<Instant> sent) {
  public static final int AFTER_MESSAGE = 5;
  public static final int AFTER_ACTION = 3;
  public static final Duration MESSAGE_WINDOW = Duration.ofDays(2);
  public static final Duration ACTION_WINDOW = Duration.ofMinutes(1);

  /** Nothing was done or sent. */
  public static final Budget NOTHING = new Budget(null, null, List.of());

  /** What is sent this long before the end of a window still gets there within it. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(3);

  private static final int KEPT_FOR_THE_CLOSING = 1;

  public Budget {
    sent = sent.stream().sorted().skip(Math.max(0, sent.size() - AFTER_MESSAGE)).toList();
  }

  /** What lets the house send. */
  public enum Occasion {
    /** The follower has written. */
    MESSAGE,
    /** The follower has clicked on the menu, followed, or scanned. */
    ACTION
  }

  /** What a message is for. */
  public enum Purpose {
    ORDINARY,
    /** The last of a conversation. */
    CLOSING
  }

  /** Whether something may be sent. */
  public sealed interface Claim {

    /**
     * It may, and is counted.
     *
     * @param left how many may be sent after it, the one for the closing among them
     */
    record Granted(Budget next, int left) implements Claim {}

    /** It may not. */
    record Refused(Reason reason) implements Claim {}
  }

  /** Why nothing may be sent. */
  public enum Reason {
    /** The follower has done nothing for too long. */
    WINDOW,
    /** As many were sent as may be. */
    LIMIT,
    /** One is left, for the closing. */
    KEPT
  }

  /** The same after {@code occasion}; one that comes late changes nothing. */
  public Budget after(Occasion occasion, Instant at) {
    return switch (occasion) {
      case MESSAGE -> isBefore(wroteAt, at) ? new Budget(at, actedAt, sent) : this;
      case ACTION -> isBefore(actedAt, at) ? new Budget(wroteAt, at, sent) : this;
    };
  }

  private static boolean isBefore(@Nullable Instant known, Instant at) {
    return known == null || known.isBefore(at);
  }

  /** May {@code count} messages be sent now, all of them? */
  public Claim claim(Purpose purpose, int count, Instant now) {
    if (!isOpen(wroteAt, MESSAGE_WINDOW, now) && !isOpen(actedAt, ACTION_WINDOW, now)) {
      return new Claim.Refused(Reason.WINDOW);
    }
    int kept = purpose == Purpose.CLOSING ? 0 : KEPT_FOR_THE_CLOSING;
    if (leftAfterMessage(now) - kept < count && leftAfterAction(now) < count) {
      return new Claim.Refused(leftAfterMessage(now) >= count ? Reason.KEPT : Reason.LIMIT);
    }
    Budget next =
        new Budget(
            wroteAt,
            actedAt,
            Stream.concat(sent.stream(), Collections.nCopies(count, now).stream()).toList());
    return new Claim.Granted(next, next.left(now));
  }

  /** How many may be sent now, the one for the closing among them. */
  public int left(Instant now) {
    return Math.max(leftAfterMessage(now), leftAfterAction(now));
  }

  private int leftAfterMessage(Instant now) {
    return left(wroteAt, AFTER_MESSAGE, isOpen(wroteAt, MESSAGE_WINDOW, now));
  }

  private int leftAfterAction(Instant now) {
    return left(actedAt, AFTER_ACTION, isOpen(actedAt, ACTION_WINDOW, now));
  }

  private int left(@Nullable Instant since, int most, boolean isOpen) {
    if (since == null || !isOpen) {
      return 0;
    }
    long used = sent.stream().filter(at -> !at.isBefore(since)).count();
    return Math.max(0, most - (int) used);
  }

  private static boolean isOpen(@Nullable Instant since, Duration window, Instant now) {
    return since != null && now.isBefore(since.plus(window).minus(ON_THE_WAY));
  }

  /** The same without {@code count} that were claimed at {@code at} and were not taken. */
  public Budget without(int count, Instant at) {
    long others = sent.stream().filter(time -> !time.equals(at)).count();
    long same = Math.max(0, sent.size() - others - count);
    return new Budget(
        wroteAt,
        actedAt,
        Stream.concat(
                sent.stream().filter(time -> !time.equals(at)),
                Collections.nCopies((int) same, at).stream())
            .toList());
  }

  /** The same when the platform has said no, which counts more than what is known here. */
  public Budget denied(Reason reason, Instant now) {
    return switch (reason) {
      case WINDOW -> new Budget(null, null, sent);
      case LIMIT, KEPT -> new Budget(wroteAt, actedAt, Collections.nCopies(AFTER_MESSAGE, now));
    };
  }
}
