package io.lianxi.dialer.pacing;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is compared with: lines for each agent, raised while agents wait and lowered while callers
 * do, every 15 seconds, and back to one line while too many were dropped. It is our reading of what
 * VICIdial's PREDICTIVE.txt says of its adaptive modes, whose program was not looked at.
 */
final class AdaptiveRatio implements Pacer {
  private static final int SAMPLES = 15;
  private static final int FEWEST_CALLS = 50;
  private static final int REFRESH = 60;
  private static final double LOOP_MILLIS = 2_500;
  private static final double LIMIT = 0.03;

  private final Settings settings;
  private final double seconds;
  private final Set<AttemptId> ringing = new HashSet<>();
  private final Set<AttemptId> waiting = new HashSet<>();
  private final Map<AgentId, String> agents = new HashMap<>();
  private double level = 1;
  private double waitingAgents;
  private double waitingCalls;
  private double activeAgents;
  private int second;
  private long answered;
  private long dropped;
  private double dropShare;
  private double nextLoop;

  /**
   * What can be set.
   *
   * @param isTapered the limit is twice as high at first and falls until half of the day is over
   * @param countsWrapUp agents who wrap up count as active
   */
  record Settings(boolean isTapered, double target, double mostLines, boolean countsWrapUp) {
    static final Settings USUAL = new Settings(false, 0, 3, false);

    /** The best found for so many agents on the scenario's tuning seeds. */
    static Settings tuned(int agents) {
      double target = agents <= 10 ? -4 : agents <= 15 ? -3.9 : agents <= 30 ? -4.2 : -6.6;
      return new Settings(agents > 10, agents > 60 ? -7.5 : target, 1.5, true);
    }
  }

  AdaptiveRatio(Settings settings, int seconds) {
    this.settings = settings;
    this.seconds = seconds;
  }

  @Override
  public void learn(PacingEvent event) {
    switch (event) {
      case PacingEvent.Dialled(var call, var at) -> ringing.add(call);
      case PacingEvent.Answered(var call, var at) -> {
        ringing.remove(call);
        waiting.add(call);
      }
      case PacingEvent.Failed(var call, var at) -> ringing.remove(call);
      case PacingEvent.Connected(var call, var agent, var at) -> {
        waiting.remove(call);
        agents.put(agent, "talking");
        answered++;
      }
      case PacingEvent.Abandoned(var call, var at) -> {
        waiting.remove(call);
        answered++;
        dropped++;
      }
      case PacingEvent.TalkEnded(var agent, var machine, var at) -> agents.put(agent, "wrap-up");
      case PacingEvent.Ready(var agent, var at) -> agents.put(agent, "ready");
      case PacingEvent.Leaving leaving -> {}
      case PacingEvent.Away(var agent, var at) -> agents.put(agent, "away");
      case PacingEvent.SignedOut(var agent, var at) -> agents.remove(agent);
      case PacingEvent.MachinesMeasured measured -> {}
    }
  }

  private int count(String doing) {
    return (int) agents.values().stream().filter(doing::equals).count();
  }

  @Override
  public int calls(Instant now) {
    int talking = count("talking");
    int active = count("ready") + talking + (settings.countsWrapUp() ? count("wrap-up") : 0);
    waitingAgents += count("ready");
    waitingCalls += waiting.size();
    activeAgents += active;
    second++;
    if (second % REFRESH == 0) {
      dropShare = answered == 0 ? 0 : (double) dropped / answered;
    }
    if (second % SAMPLES == 0) {
      adapt();
    }
    double passed = Duration.between(CallFloor.BEGIN, now).toMillis();
    if (passed < nextLoop) {
      return 0;
    }
    nextLoop += LOOP_MILLIS;
    int inUse = ringing.size() + waiting.size() + talking;
    return Math.max(0, (int) Math.round(level * active) - inUse);
  }

  private void adapt() {
    double change =
        activeAgents < SAMPLES
            ? 0
            : (waitingAgents - waitingCalls + SAMPLES * settings.target()) / activeAgents;
    double passed = second / seconds;
    double limit = settings.isTapered() ? LIMIT * (1 + Math.max(0, 1 - 2 * passed)) : LIMIT;
    boolean isOver = answered > FEWEST_CALLS && dropShare > limit;
    level = isOver ? 1 : Math.clamp(level * (1 + change), 1, settings.mostLines());
    waitingAgents = 0;
    waitingCalls = 0;
    activeAgents = 0;
  }
}
