package io.lianxi.dialer.campaign.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.campaign.callback.CallbackTimes.Fault;
import io.lianxi.dialer.campaign.callback.CallbackTimes.Slot;
import io.lianxi.dialer.compliance.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls are promised for times at which the callee may be called: 9 to 12 and 14 to 20. */
class CallbackTimesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final CallingHours HOURS = new CallingHours(CallingHours.usual(SHANGHAI));
  private static final Instant NOW = at("2026-03-02T10:07");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static Slot slot(String from, String to) {
    return new Slot(at("2026-03-" + from), at("2026-03-" + to));
  }

  private static CallbackTimes times(CallbackRules rules, Set<ZoneId> zones) {
    return new CallbackTimes(rules, HOURS, zones);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "fine",
      value = {
        "02T11:00, 02T12:00, fine",
        "02T10:07, 02T10:22, fine",
        "02T11:00, 02T16:00, fine",
        "02T10:05, 02T11:00, PAST",
        "02T11:00, 02T11:14, TOO_SHORT",
        "02T11:00, 02T10:00, TOO_SHORT",
        "03T09:00, 04T10:00, TOO_LONG",
        "02T13:00, 02T15:00, BEGINS_CLOSED",
        "02T11:30, 02T13:00, ENDS_CLOSED",
        "02T19:30, 02T20:01, ENDS_CLOSED",
        "31T10:00, 31T11:00, fine"
      })
  void aTimeIsLookedAtByTheRules(String from, String to, @Nullable Fault fault) {
    assertThat(times(CallbackRules.USUAL, Set.of(SHANGHAI)).fault(slot(from, to), NOW).orElse(null))
        .isEqualTo(fault);
  }

  @Test
  void aTimeIsNoFurtherAheadThanTheCampaignAllows() {
    CallbackRules week = new CallbackRules(Duration.ZERO, Duration.ZERO, 7);
    assertThat(times(week, Set.of(SHANGHAI)).fault(slot("10T10:00", "10T11:00"), NOW))
        .contains(Fault.TOO_FAR);
  }

  @Test
  void inBothZonesItHasToBeTime() {
    Set<ZoneId> zones = Set.of(SHANGHAI, ZoneId.of("Asia/Urumqi"));
    assertThat(times(CallbackRules.USUAL, zones).fault(slot("03T10:00", "03T11:30"), NOW))
        .contains(Fault.BEGINS_CLOSED);
    assertThat(times(CallbackRules.USUAL, zones).fault(slot("03T11:00", "03T12:00"), NOW))
        .isEmpty();
  }

  @Test
  void offeredAreTheFirstHourAndThenWholeStretches() {
    assertThat(times(CallbackRules.USUAL, Set.of(SHANGHAI)).slots(NOW))
        .containsExactly(
            slot("02T10:15", "02T11:15"),
            slot("02T11:15", "02T12:00"),
            slot("02T14:00", "02T20:00"),
            slot("03T09:00", "03T12:00"),
            slot("03T14:00", "03T20:00"));
  }

  @Test
  void whatIsOfferedMayBePromised() {
    Set<ZoneId> zones = Set.of(SHANGHAI, ZoneId.of("Asia/Urumqi"));
    CallbackTimes times = times(CallbackRules.USUAL, zones);
    List<Slot> slots = times.slots(NOW);
    assertThat(slots).hasSize(5);
    assertThat(slots).allMatch(one -> times.fault(one, NOW).isEmpty());
  }
}
