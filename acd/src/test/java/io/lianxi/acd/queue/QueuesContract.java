package io.lianxi.acd.queue;

import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Skill;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of queue policies does. */
abstract class QueuesContract {

  /** A store without queues. */
  abstract Queues queues();

  @Test
  void anUnknownQueueIsNotFound() {
    Queues queues = queues();
    assertThat(queues.find(BILLING)).isEmpty();
    assertThat(queues.all()).isEmpty();
  }

  @Test
  void aQueueIsFoundAsSaved() {
    Queues queues = queues();
    QueuePolicy timed =
        queue(BILLING, Duration.ofSeconds(45), new Skill("fibre", 3), new Skill("vip", 1));
    QueuePolicy untilDone = queue(FAULTS, null);
    queues.save(timed);
    queues.save(untilDone);
    assertThat(queues.find(BILLING)).contains(timed);
    assertThat(queues.find(FAULTS)).contains(untilDone);
    assertThat(queues.all()).containsExactly(timed, untilDone);
  }

  @Test
  void noWrapUpIsNotTheSameAsUntilDone() {
    Queues queues = queues();
    QueuePolicy none = queue(BILLING, Duration.ZERO);
    queues.save(none);
    assertThat(queues.find(BILLING)).contains(none);
  }

  @Test
  void savingAgainReplaces() {
    Queues queues = queues();
    queues.save(queue(BILLING, Duration.ofSeconds(45), new Skill("fibre", 3)));
    QueuePolicy changed = queue(BILLING, null);
    queues.save(changed);
    assertThat(queues.all()).containsExactly(changed);
  }
}
