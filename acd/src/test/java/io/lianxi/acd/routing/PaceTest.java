package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.closed;
import static io.lianxi.acd.contact.ContactFixtures.inWrapUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void aHandleTimeLastsFromTheOfferToTheEndOfWrapUp() {
    pace.learn(closed(WANG)); // offered at 20 s, wrapped up at 80 s
    assertThat(pace.handleTime(BILLING)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void whatIsNotDoneOrWasInAnotherQueueSaysNothing() {
    pace.learn(inWrapUp(WANG));
    assertThat(pace.handleTime(BILLING)).isNull();
    pace.learn(closed(WANG));
    assertThat(pace.handleTime(FAULTS)).isNull();
  }
}
