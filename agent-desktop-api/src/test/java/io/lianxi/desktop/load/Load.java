package io.lianxi.desktop.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a load run does to each system.
 *
 * @param callsPerSecond how fast callers arrive
 * @param lasting for how long
 * @param talk after how long the agent hangs up
 * @param agents how many phones answer
 */
record Load(int callsPerSecond, Duration lasting, Duration talk, int agents) {
  static final int AGENTS = Integer.getInteger("load.agents", 200);
  private static final Duration TALK =
      Duration.ofSeconds(Integer.getInteger("load.talk-seconds", 3));

  /**
   * One for each rate; as the project's figures are given, unless {@code load.*} says otherwise.
   */
  static List<Load> fromSystemProperties() {
    Duration lasting = Duration.ofSeconds(Integer.getInteger("load.seconds", 20));
    return Arrays.stream(System.getProperty("load.rates", "20,30,40").split(",", -1))
        .map(rate -> new Load(Integer.parseInt(rate.strip()), lasting, TALK, AGENTS))
        .toList();
  }

  /** What a system does before it is measured, so that its JVM has compiled what it needs. */
  static Load warmUp() {
    Duration lasting = Duration.ofSeconds(Integer.getInteger("load.warm-up-seconds", 40));
    return new Load(Integer.getInteger("load.warm-up-rate", 20), lasting, TALK, AGENTS);
  }

  int calls() {
    return Math.toIntExact(callsPerSecond * lasting.toSeconds());
  }
}
