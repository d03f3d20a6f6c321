package io.lianxi.dialer.blending;

import io.lianxi.acd.QueueName;
import java.time.Duration;

/**
 * How a queue is served now.
 *
 * @param counted how many the service level is of: those who left the queue in the window, and
 *     those who wait longer than its threshold
 * @param serviceLevel 0 to 1; 1 when nobody is counted
 * @param waiting how many wait
 * @param longestWait of those who wait; zero for nobody
 */
public record Inbound(
    QueueName queue, int counted, double serviceLevel, int waiting, Duration longestWait) {

  /** Of a queue in which nothing happens. */
  public static Inbound none(QueueName queue) {
    return new Inbound(queue, 0, 1, 0, Duration.ZERO);
  }
}
