package io.lianxi.desktop.load;

import java.time.Duration;

/**
 * What a load run does.
 *
 * @param callsPerSecond how fast callers arrive
 * @param lasting for how long
 * @param talk after how long the agent hangs up
 * @param agents how many phones answer
 */
record Load(int callsPerSecond, Duration lasting, Duration talk, int agents) {

  /** As the project's figures are given, unless system properties {@code load.*} say otherwise. */
  static Load fromSystemProperties() {
    return new Load(
        Integer.getInteger("load.calls-per-second", 10),
        Duration.ofSeconds(Integer.getInteger("load.seconds", 60)),
        Duration.ofSeconds(Integer.getInteger("load.talk-seconds", 3)),
        Integer.getInteger("load.agents", 60));
  }

  int calls() {
    return Math.toIntExact(callsPerSecond * lasting.toSeconds());
  }
}
