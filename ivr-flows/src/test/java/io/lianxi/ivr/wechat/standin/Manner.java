package io.lianxi.ivr.wechat.standin;

import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/**
 * How the platform behaves where its documentation names a number.
 *
 * @param patience after which a callback that is not answered is given up and sent anew: 5 s
 * @param retries how often it is sent anew: 3
 * @param tokenLives how long an access token is valid: 2 h
 * @param tokenOverlap how long the one before is valid beside a newer one: 5 min
 * @param messageWindow how long one may answer a message: 48 h
 * @param actionWindow how long one may answer a click, a follow or a scan: 1 min
 */
@NullMarked
public record Manner(
    Duration patience,
    int retries,
    Duration tokenLives,
    Duration tokenOverlap,
    Duration messageWindow,
    Duration actionWindow) {

  /** As it is documented. */
  public static final Manner DOCUMENTED =
      new Manner(
          Duration.ofSeconds(5),
          3,
          Duration.ofHours(2),
          Duration.ofMinutes(5),
          Duration.ofDays(2),
          Duration.ofMinutes(1));

  /** The same with another patience, for tests that do not want to wait so long. */
  public Manner patient(Duration other) {
    return new Manner(other, retries, tokenLives, tokenOverlap, messageWindow, actionWindow);
  }
}
