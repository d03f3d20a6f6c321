package io.lianxi.ticket.sla;

import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.sla.calendar.MemoryCalendars;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StoredSlaRulesTest {
  private final SlaPolicies policies =
      new SlaPolicies(new MemoryEditions<>(), Clock.fixed(monday("08:00"), ZoneOffset.UTC));
  private final MemoryCalendars calendars = new MemoryCalendars();
  private final SlaRules rules = new StoredSlaRules(policies, calendars);

  @Test
  void everyVersionIsThereForTheTicketsThatReferToIt() {
    SlaPolicy newer = SlaFixtures.policy(9, 1, 2, 3, Reopening.CONTINUE);
    policies.save(newer, 1, "admin", monday("08:00"));
    calendars.save(
        SlaFixtures.calendar("office", 0),
        BusinessCalendar.weekly(
            ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class), Hours.of("09:00", "17:00")),
        "admin",
        monday("08:00"));
    assertThat(rules.policy(1)).isEqualTo(SlaPolicy.usual());
    assertThat(rules.policy(2)).isEqualTo(newer.withVersion(2));
    assertThat(rules.clock(SlaFixtures.calendar("office", 1)).isOpen(monday("08:00"))).isFalse();
  }

  @Test
  void whatNeverWasIsABug() {
    assertThatThrownBy(() -> rules.policy(3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules.clock(SlaFixtures.calendar("office", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
