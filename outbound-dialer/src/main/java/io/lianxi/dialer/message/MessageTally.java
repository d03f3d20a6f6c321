package io.lianxi.dialer.message;

import java.util.Map;

/**
 * What came of the message of a campaign.
 *
 * @param told who answered and was told it, machines among them
 * @param left machines that have it to its end
 * @param heard people who heard it to its end
 * @param refused people who want no such calls any more
 * @param keys how often each key was pressed
 */
public record MessageTally(long told, long left, long heard, long refused, Map<String, Long> keys) {
  public static final MessageTally NONE = new MessageTally(0, 0, 0, 0, Map.of());

  public MessageTally {
    keys = Map.copyOf(keys);
  }
}
