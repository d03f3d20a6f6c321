package io.lianxi.acd.report;

import static io.lianxi.acd.contact.ContactFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.agent.Presence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccupancyTest {
  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static double share(Occupancy... agents) {
    return Occupancy.of(List.of(agents)).orElseThrow();
  }

  @Test
  void whoHasNotWorkedHasNone() {
    assertThat(Occupancy.of(List.of())).isEmpty();
    assertThat(Occupancy.of(List.of(Occupancy.from(at(0)).until(at(100))))).isEmpty();
  }

  @Test
  void freeIsAvailableWithoutContactAndOccupiedIsWithOne() {
    Occupancy day =
        Occupancy.from(at(0))
            .presence(Presence.AVAILABLE, at(10)) // offline for 10
            .contacts(1, at(40)) // free for 30
            .contacts(0, at(130)) // occupied for 90
            .until(at(140)); // free for 10
    assertThat(day.free()).isEqualTo(seconds(40));
    assertThat(day.occupied()).isEqualTo(seconds(90));
    assertThat(share(day)).isEqualTo(90.0 / 130);
  }

  @Test
  void aBreakIsNeither() {
    Occupancy day =
        Occupancy.from(at(0))
            .presence(Presence.AVAILABLE, at(0))
            .presence(Presence.NOT_READY, at(30))
            .presence(Presence.AVAILABLE, at(300))
            .until(at(310));
    assertThat(day.free()).isEqualTo(seconds(40));
    assertThat(share(day)).isZero();
  }

  @Test
  void aContactCountsAlsoWhileNotReady() {
    Occupancy day =
        Occupancy.from(at(0))
            .presence(Presence.AVAILABLE, at(0))
            .contacts(1, at(10))
            .presence(Presence.NOT_READY, at(20))
            .contacts(0, at(60))
            .until(at(100));
    assertThat(day.occupied()).isEqualTo(seconds(50));
    assertThat(day.free()).isEqualTo(seconds(10));
  }

  @Test
  void severalContactsAtOnceOccupyOnce() {
    Occupancy day =
        Occupancy.from(at(0)).contacts(1, at(0)).contacts(3, at(10)).contacts(1, at(20));
    assertThat(day.until(at(30)).occupied()).isEqualTo(seconds(30));
  }

  @Test
  void anEarlierMomentChangesNoTime() {
    Occupancy day = Occupancy.from(at(0)).presence(Presence.AVAILABLE, at(10)).until(at(50));
    assertThat(day.until(at(20))).isEqualTo(day);
    assertThat(day.presence(Presence.AVAILABLE, at(30)).until(at(60)).free())
        .isEqualTo(seconds(50));
  }

  @Test
  void agentsTogetherAreWeighedByTheirTime() {
    Occupancy busy = Occupancy.from(at(0)).contacts(1, at(0)).until(at(90));
    Occupancy free = Occupancy.from(at(0)).presence(Presence.AVAILABLE, at(0)).until(at(10));
    assertThat(share(busy, free)).isEqualTo(0.9);
  }
}
