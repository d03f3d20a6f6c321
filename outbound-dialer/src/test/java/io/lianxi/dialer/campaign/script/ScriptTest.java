package io.lianxi.dialer.campaign.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A way through a script begins at its beginning and goes where answers lead. */
class ScriptTest {
  private static final Script SCRIPT = ScriptFixtures.usual();

  @Test
  void aWayGoesWhereAnswersLeadAndMayComeBack() {
    assertThat(SCRIPT.strays(List.of("hello", "needs", "offer", "dear", "offer", "bye"))).isEmpty();
    assertThat(SCRIPT.strays(List.of())).isEmpty();
  }

  @Test
  void aWayThatSkipsOrBeginsElsewhereIsNone() {
    assertThat(SCRIPT.strays(List.of("needs"))).contains(0);
    assertThat(SCRIPT.strays(List.of("hello", "offer"))).contains(1);
    assertThat(SCRIPT.strays(List.of("hello", "bye", "hello"))).contains(2);
    assertThat(SCRIPT.strays(List.of("hello", "nowhere"))).contains(1);
    assertThat(new Script(List.of()).strays(List.of("hello"))).contains(0);
  }

  @Test
  void theFurthestStepCountsNotTheLast() {
    assertThat(SCRIPT.furthest(List.of("hello", "needs", "offer", "dear", "offer")))
        .contains(ScriptStep.OBJECTION);
    assertThat(SCRIPT.furthest(List.of())).isEmpty();
  }
}
