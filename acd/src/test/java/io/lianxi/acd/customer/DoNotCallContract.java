package io.lianxi.acd.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.DoNotCall.Entry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every list of numbers that may not be called does. */
abstract class DoNotCallContract {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Entry FIRST = entry("+8613800000001");
  private static final Entry SECOND = entry("+8613800000002");
  private static final Entry THIRD = entry("+8613800000003");

  /** An empty list. */
  abstract DoNotCall doNotCall();

  private static Entry entry(String number) {
    return new Entry(new PhoneNumber(number), "客户要求", "supervisor", AT);
  }

  @Test
  void aNumberThatIsNotListedMayBeCalled() {
    DoNotCall list = doNotCall();
    list.add(FIRST);
    assertThat(list.forbids(SECOND.number())).isFalse();
    assertThat(list.find(SECOND.number())).isEmpty();
  }

  @Test
  void aListedNumberMayNotBeCalledUntilItIsTakenOff() {
    DoNotCall list = doNotCall();
    list.add(FIRST);
    assertThat(list.forbids(FIRST.number())).isTrue();
    assertThat(list.find(FIRST.number())).contains(FIRST);
    assertThat(list.remove(FIRST.number())).isTrue();
    assertThat(list.forbids(FIRST.number())).isFalse();
    assertThat(list.remove(FIRST.number())).isFalse();
  }

  @Test
  void theFirstReasonStays() {
    DoNotCall list = doNotCall();
    list.add(FIRST);
    list.add(new Entry(FIRST.number(), "again", "agent01", AT.plusSeconds(1)));
    assertThat(list.find(FIRST.number())).contains(FIRST);
  }

  @Test
  void theListIsReadInPieces() {
    DoNotCall list = doNotCall();
    list.add(THIRD);
    list.add(FIRST);
    list.add(SECOND);
    assertThat(list.list("", 2)).containsExactly(FIRST, SECOND);
    assertThat(list.list(SECOND.number().value(), 2)).containsExactly(THIRD);
    assertThat(list.list(THIRD.number().value(), 2)).isEmpty();
  }
}
