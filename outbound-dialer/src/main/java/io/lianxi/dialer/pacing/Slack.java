package io.lianxi.dialer.pacing;

/**
 * How many agents are left at some moment ahead when everybody who has answered by then has one: a
 * random number, made of agents who may come free and calls that may be answered.
 */
sealed interface Slack permits ExactSlack, NormalSlack {

  /** An agent comes free by then with this chance. */
  void frees(double chance);

  /** So many calls are answered by then, each with this chance, given what the rate is. */
  void answers(double chance, int calls);

  /** The chance that no agent is left for one more. */
  double noneLeft();
}
