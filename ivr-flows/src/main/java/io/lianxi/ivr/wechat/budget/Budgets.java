package io.lianxi.ivr.wechat.budget;

/** The budgets of all followers, shared by all copies; kept for as long as they matter. */
public interface Budgets {

  /**
   * The budget of {@code follower}; {@link Budget#NOTHING} when nothing is known.
   *
   * @param follower the account's name and the follower's openid, as one text
   */
  Budget find(String follower);

  /** Atomic: puts {@code next} in the place of {@code known}; false when it is another by now. */
  boolean replace(String follower, Budget known, Budget next);
}
