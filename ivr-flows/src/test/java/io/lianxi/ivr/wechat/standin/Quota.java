package io.lianxi.ivr.wechat.standin;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent to one user: 5 messages within 48 hours of theirs, 3 within a minute of a
 * click, a follow or a scan. The documentation does not say how the two add up: here they do not,
 * as what is sent counts for both.
 */
@NullMarked
final class Quota {
  static final int AFTER_MESSAGE = 5;
  static final int AFTER_ACTION = 3;

  private final Manner manner;
  private @Nullable Instant message;
  private @Nullable Instant action;
  private int sinceMessage;
  private int sinceAction;

  /** What is said of one more. */
  enum Answer {
    OK(0, "ok"),
    OUT_OF_WINDOW(45015, "response out of time limit or subscription is canceled"),
    LIMIT(45047, "out of response count limit");

    final int code;
    final String text;

    Answer(int code, String text) {
      this.code = code;
      this.text = text;
    }
  }

  Quota(Manner manner) {
    this.manner = manner;
  }

  synchronized void message(Instant at) {
    message = at;
    sinceMessage = 0;
  }

  synchronized void action(Instant at) {
    action = at;
    sinceAction = 0;
  }

  /** Nobody who has left is reached. */
  synchronized void unfollow() {
    message = null;
    action = null;
  }

  /** One more is sent, if it may be. */
  synchronized Answer send(Instant now) {
    Instant wrote = message;
    Instant did = action;
    boolean isAfterMessage = wrote != null && now.isBefore(wrote.plus(manner.messageWindow()));
    boolean isAfterAction = did != null && now.isBefore(did.plus(manner.actionWindow()));
    if (!isAfterMessage && !isAfterAction) {
      return Answer.OUT_OF_WINDOW;
    }
    boolean isLeft =
        (isAfterMessage && sinceMessage < AFTER_MESSAGE)
            || (isAfterAction && sinceAction < AFTER_ACTION);
    if (!isLeft) {
      return Answer.LIMIT;
    }
    sinceMessage++;
    sinceAction++;
    return Answer.OK;
  }
}
