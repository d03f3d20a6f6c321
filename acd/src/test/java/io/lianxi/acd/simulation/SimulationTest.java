package io.lianxi.acd.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same centre, whatever goes wrong. */
class SimulationTest {
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 1_000);
  private static final int CONTACTS = 40;

  @Test
  void nothingThatMustNotHappenHappens() {
    Optional<Outcome> broken =
        LongStream.rangeClosed(1, SEEDS)
            .parallel()
            .mapToObj(seed -> new World(Scenarios.random(seed, CONTACTS)).run())
            .filter(outcome -> outcome.violation() != null)
            .findFirst();
    broken.ifPresent(outcome -> fail(Shrinking.shrink(outcome).story(), outcome.violation()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 17, 4711})
  void theSameSeedMakesTheSameHistory(long seed) {
    Outcome once = new World(Scenarios.random(seed, CONTACTS)).run();
    Outcome again = new World(Scenarios.random(seed, CONTACTS)).run();
    assertThat(again.digest()).isEqualTo(once.digest());
    assertThat(again.events()).isEqualTo(once.events());
  }
}
