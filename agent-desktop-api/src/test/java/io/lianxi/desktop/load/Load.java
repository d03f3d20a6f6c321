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
  static final int AGENTS = Integer.getInteger("load.agents", 60);

  /**
   * One for each rate; as the project's figures are given, unless {@code load.*} says otherwise.
   */
  static List<Load> fromSystemProperties() {
    return Arrays.stream(System.getProperty("load.rates", "10").split(",", -1))
        .map(String::strip)
        .map(Integer::valueOf)
        .map(
            rate ->
                new Load(
                    rate,
                    Duration.ofSeconds(Integer.getInteger("load.seconds", 60)),
                    Duration.ofSeconds(Integer.getInteger("load.talk-seconds", 3)),
                    AGENTS))
        .toList();
  }

  int calls() {
    return Math.toIntExact(callsPerSecond * lasting.toSeconds());
  }
}
