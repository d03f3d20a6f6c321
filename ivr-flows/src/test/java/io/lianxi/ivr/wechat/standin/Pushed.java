package io.lianxi.ivr.wechat.standin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What came of a callback: each time it was sent, until it was answered or given up. */
@NullMarked
public record Pushed(List<Attempt> attempts) {

  /**
   * One time.
   *
   * @param status of HTTP; 0 when there was no answer in time
   */
  public record Attempt(int status, String body, Duration took) {
    static final int SUCCESS = 2;
    static final int HUNDRED = 100;

    public boolean isAnswered() {
      return status / HUNDRED == SUCCESS;
    }
  }

  public Attempt last() {
    return attempts.getLast();
  }

  public boolean isAnswered() {
    return last().isAnswered();
  }
}
