package io.lianxi.dialer.message;

import java.util.regex.Pattern;

/**
 * How a campaign tells a message without agents.
 *
 * @param flow the name of what is told, and of what keys do then
 * @param lines so many calls are up at once at most, those given to agents among them
 * @param perSecond so many calls are begun in a second at most
 * @param isLeftOnMachines do answering machines get it, too? Else they are hung up
 */
public record MessageRules(String flow, int lines, int perSecond, boolean isLeftOnMachines) {
  public static final int MOST_LINES = 2_000;
  public static final int MOST_PER_SECOND = 50;

  /** What is shipped. */
  public static final int USUAL_LINES = 10;

  public static final int USUAL_PER_SECOND = 1;

  private static final Pattern FLOW = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public MessageRules {
    if (!FLOW.matcher(flow).matches()) {
      throw new IllegalArgumentException("flow must be the name of a flow");
    }
    if (lines < 1 || lines > MOST_LINES) {
      throw new IllegalArgumentException("lines must be 1 to " + MOST_LINES);
    }
    if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
      throw new IllegalArgumentException("perSecond must be 1 to " + MOST_PER_SECOND);
    }
  }
}
