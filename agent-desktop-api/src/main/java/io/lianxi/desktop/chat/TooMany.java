package io.lianxi.desktop.chat;

import io.lianxi.desktop.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a channel takes no more for now.
 *
 * @param zh for those who read Chinese
 */
public record TooMany(String zh, String en) {
  private static final String BETWEEN = " / ";

  /** The reason as the channel says it, in both languages. */
  public static TooMany of(String reason) {
    int between = reason.indexOf(BETWEEN);
    return between < 0
        ? new TooMany(reason, reason)
        : new TooMany(reason.substring(0, between), reason.substring(between + BETWEEN.length()));
  }

  /** 429, in both languages. */
  public Problem problem() {
    return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "quota", en).with(Map.of("detailZh", zh));
  }
}
