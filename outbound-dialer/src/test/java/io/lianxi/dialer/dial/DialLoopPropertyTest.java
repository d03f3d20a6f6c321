package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is set, whatever happens, and whoever dies: every call is a lawful one. */
class DialLoopPropertyTest {
  private static final int HAPPENINGS = 250;

  @Property(tries = 40)
  void noLeadIsDialledOutsideTheGate(@ForAll long seed) {
    DialWorld world = new DialWorld(seed, 0);
    for (int i = 0; i < HAPPENINGS; i++) {
      world.happen();
    }
    world.comeToRest();
    world.assertNothingIsStuck();
    world.assertNothingIsLost();
  }

  @Property(tries = 40)
  void norWhenTheProcessDiesAtAnyStep(@ForAll long seed) {
    DialWorld world = new DialWorld(seed, 0.01);
    for (int i = 0; i < HAPPENINGS; i++) {
      world.happen();
    }
    world.comeToRest();
    world.assertNothingIsStuck();
    world.assertNothingIsLost();
  }

  @Test
  void andCallsAreMade() {
    int calls = 0;
    for (long seed = 0; seed < 20; seed++) {
      DialWorld world = new DialWorld(seed, 0.01);
      for (int i = 0; i < HAPPENINGS; i++) {
        world.happen();
      }
      calls += world.calls();
    }
    assertThat(calls).isGreaterThan(200);
  }
}
