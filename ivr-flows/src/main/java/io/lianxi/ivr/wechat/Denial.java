package io.lianxi.ivr.wechat;

import io.lianxi.ivr.wechat.budget.Budget.Reason;
import io.lianxi.ivr.wechat.platform.Answer;
import java.util.Optional;
import java.util.Set;

/** What follows from a code with which the platform refuses a message. */
enum Denial {
  /** It is busy, or has had enough for a while: later. */
  LATER,
  /** The follower has done nothing for too long. */
  WINDOW,
  /** As many were sent as may be. */
  LIMIT,
  /** This message never gets there. */
  NEVER;

  private static final Set<Integer> PASSING =
      Set.of(
          -1, // busy
          40001, // no valid access token, though a new one was asked for
          40014, 42001, 45009, // as many calls as a day has
          45011); // as many calls as a minute has

  private static final int OUT_OF_WINDOW = 45015;
  private static final int OUT_OF_COUNT = 45047;

  static Denial of(Answer.Refused refused) {
    return switch (refused.code()) {
      case OUT_OF_WINDOW -> WINDOW;
      case OUT_OF_COUNT -> LIMIT;
      default -> PASSING.contains(refused.code()) ? LATER : NEVER;
    };
  }

  /** What the budget learns from it. */
  Optional<Reason> reason() {
    return switch (this) {
      case WINDOW -> Optional.of(Reason.WINDOW);
      case LIMIT -> Optional.of(Reason.LIMIT);
      case LATER, NEVER -> Optional.empty();
    };
  }

  /** What staff are told who may not send. */
  static String words(Reason reason) {
    return switch (reason) {
      case WINDOW ->
          "客户超过 48 小时未来信，微信不允许再发送；请等客户来信或改打电话。"
              + " / WeChat lets nobody write who was not written to within 48 hours.";
      case LIMIT ->
          "客户来信后可发送的 5 条已用完；客户再次来信后可继续发送。"
              + " / The 5 messages that WeChat allows after one of the customer are used up.";
      case KEPT ->
          "只剩最后 1 条，留作结束语；客户再次来信后可继续发送。"
              + " / Only one message is left, which is kept for the goodbye.";
    };
  }
}
