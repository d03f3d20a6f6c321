package io.lianxi.desktop.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianxi.desktop.carrier.Conduct.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the telephones of a country do. */
class CarrierTest {
  private static final int NUMBERS = 20_000;
  private static final Carrier.Talk TALK =
      new Carrier.Talk(
          Duration.ofSeconds(9),
          Duration.ofSeconds(8),
          Duration.ofSeconds(30),
          Duration.ofSeconds(12));

  private static String number(int i) {
    return "+86139%08d".formatted(i);
  }

  @Test
  void theSameSeedNumberAndCallDoTheSame() {
    for (int i = 0; i < 100; i++) {
      assertThat(Carrier.usual(7).of(number(i), 2)).isEqualTo(Carrier.usual(7).of(number(i), 2));
    }
  }

  @Test
  void kindsComeAsOftenAsTheirShareSays() {
    Carrier carrier = Carrier.usual(7);
    Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    for (int i = 0; i < NUMBERS; i++) {
      Kind first = carrier.of(number(i), 1).kind();
      count.merge(first, 1, Integer::sum);
    }
    assertThat(share(count, Kind.INVALID)).isBetween(3.5, 4.5);
    assertThat(share(count, Kind.BUSY)).isBetween(7.0, 8.5);
    assertThat(share(count, Kind.MACHINE)).isBetween(9.0, 10.5);
    assertThat(share(count, Kind.HUMAN)).isBetween(46.0, 52.0);
  }

  private static double share(Map<Kind, Integer> count, Kind kind) {
    return 100.0 * count.getOrDefault(kind, 0) / NUMBERS;
  }

  @Test
  void aNumberThatDoesNotExistNeverDoes() {
    Carrier carrier = Carrier.usual(7);
    int missing = 0;
    for (int i = 0; i < NUMBERS; i++) {
      boolean exists = carrier.of(number(i), 1).kind() != Kind.INVALID;
      for (int nth = 2; nth < 5; nth++) {
        assertThat(carrier.of(number(i), nth).kind() != Kind.INVALID).isEqualTo(exists);
      }
      missing += exists ? 0 : 1;
    }
    assertThat(missing).isPositive();
  }

  @Test
  void peopleRingAndTalkWithinTheirLimits() {
    Carrier carrier = new Carrier(1, Map.of(), TALK);
    for (int i = 0; i < 1_000; i++) {
      Conduct conduct = carrier.of(number(i), 1);
      assertThat(conduct.rings()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(9));
      assertThat(conduct.talks()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(30));
    }
  }

  @Test
  void thereAreNoMoreThanAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Carrier(1, Map.of(Kind.BUSY, 60, Kind.MACHINE, 41), TALK));
  }
}
