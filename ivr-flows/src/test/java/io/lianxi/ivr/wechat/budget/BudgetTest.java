package io.lianxi.ivr.wechat.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.wechat.budget.Budget.Claim;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import io.lianxi.ivr.wechat.budget.Budget.Purpose;
import io.lianxi.ivr.wechat.budget.Budget.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

  /** What happens: m a message, a an action, s one is sent, . nothing; one second each. */
  private static Budget after(String story) {
    Budget budget = Budget.NOTHING;
    for (int i = 0; i < story.length(); i++) {
      Instant at = NOON.plusSeconds(i);
      budget =
          switch (story.charAt(i)) {
            case 'm' -> budget.after(Occasion.MESSAGE, at);
            case 'a' -> budget.after(Occasion.ACTION, at);
            case 's' -> granted(budget.claim(Purpose.CLOSING, 1, at)).next();
            default -> budget;
          };
    }
    return budget;
  }

  private static Claim.Granted granted(Claim claim) {
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return (Claim.Granted) claim;
  }

  private static String told(Claim claim) {
    return switch (claim) {
      case Claim.Granted granted -> "left " + granted.left();
      case Claim.Refused refused -> refused.reason().name();
    };
  }

  @ParameterizedTest(name = "{0}, then {1} of {2} after {3} s: {4}")
  @CsvSource({
    // nothing was done: nothing may be sent
    "'', ORDINARY, 1, 0, WINDOW",
    "'', CLOSING, 1, 0, WINDOW",
    // five after a message, the last of them for the closing
    "m, ORDINARY, 1, 1, left 4",
    "ms, ORDINARY, 1, 2, left 3",
    "mss, ORDINARY, 1, 3, left 2",
    "msss, ORDINARY, 1, 4, left 1",
    "mssss, ORDINARY, 1, 5, KEPT",
    "mssss, CLOSING, 1, 5, left 0",
    "msssss, CLOSING, 1, 6, LIMIT",
    "msssss, ORDINARY, 1, 6, LIMIT",
    // all of several or none
    "m, ORDINARY, 4, 1, left 1",
    "m, ORDINARY, 5, 1, KEPT",
    "m, CLOSING, 5, 1, left 0",
    "m, CLOSING, 6, 1, LIMIT",
    "mss, ORDINARY, 3, 3, KEPT",
    // a new message begins anew
    "msssssm, ORDINARY, 1, 7, left 4",
    // 48 hours, less what is on its way
    "m, ORDINARY, 1, 172796, left 4",
    "m, ORDINARY, 1, 172797, WINDOW",
    "mssss, CLOSING, 1, 172797, WINDOW",
    // three within a minute of an action, none kept
    "a, ORDINARY, 1, 1, left 2",
    "as, ORDINARY, 1, 2, left 1",
    "ass, ORDINARY, 1, 3, left 0",
    "asss, ORDINARY, 1, 4, LIMIT",
    "a, ORDINARY, 1, 56, left 2",
    "a, ORDINARY, 1, 57, WINDOW",
    // the two do not add up
    "ma, ORDINARY, 1, 2, left 4",
    "masss, ORDINARY, 1, 5, left 1",
    "mssssa, ORDINARY, 1, 6, left 2",
    "mssssasss, ORDINARY, 1, 9, LIMIT",
    "mssssa, ORDINARY, 1, 65, KEPT",
    "asssm, ORDINARY, 1, 5, left 4",
  })
  void onlyWhatThePlatformTakesIsGranted(
      String story, Purpose purpose, int count, long seconds, String expected) {
    assertThat(told(after(story).claim(purpose, count, NOON.plusSeconds(seconds))))
        .isEqualTo(expected);
  }

  @Test
  void whatComesLateOpensNoWindowAnew() {
    Budget budget = after("m.s");
    assertThat(budget.after(Occasion.MESSAGE, NOON.minusSeconds(5))).isEqualTo(budget);
    assertThat(budget.after(Occasion.MESSAGE, NOON)).isEqualTo(budget);
    assertThat(budget.after(Occasion.ACTION, NOON).after(Occasion.ACTION, NOON.minusSeconds(1)))
        .isEqualTo(budget.after(Occasion.ACTION, NOON));
  }

  @Test
  void whatWasSentAfterAMessageThatComesLateCountsForIt() {
    Budget budget = after("mss").after(Occasion.MESSAGE, NOON.plusMillis(500));
    assertThat(budget.left(NOON.plusSeconds(3))).isEqualTo(3);
  }

  @Test
  void whatWasNotTakenIsGivenBack() {
    Budget before = after("ms");
    Instant at = NOON.plusSeconds(5);
    Budget claimed = granted(before.claim(Purpose.ORDINARY, 2, at)).next();
    assertThat(claimed.left(at)).isEqualTo(2);
    assertThat(claimed.without(1, at).left(at)).isEqualTo(3);
    assertThat(claimed.without(2, at)).isEqualTo(before);
    assertThat(claimed.without(7, at)).isEqualTo(before);
  }

  @Test
  void whatThePlatformSaysCountsMore() {
    Instant at = NOON.plusSeconds(2);
    Budget budget = after("m");
    assertThat(told(budget.denied(Reason.WINDOW, at).claim(Purpose.CLOSING, 1, at)))
        .isEqualTo("WINDOW");
    assertThat(told(budget.denied(Reason.LIMIT, at).claim(Purpose.CLOSING, 1, at)))
        .isEqualTo("LIMIT");
    Instant next = at.plus(Duration.ofSeconds(1));
    assertThat(
            told(
                budget
                    .denied(Reason.LIMIT, at)
                    .after(Occasion.MESSAGE, next)
                    .claim(Purpose.ORDINARY, 1, next)))
        .isEqualTo("left 4");
  }
}
