package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller on a real Asterisk who is sent out of the queue. */
class AsteriskTreatmentTest {
  private TestLine centre;
  private SippCaller customer;

  @BeforeEach
  void start() {
    centre = new TestLine();
    customer = SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", "13800138000");
  }

  @AfterEach
  void stop() {
    customer.close();
    centre.close();
  }

  @Test
  void theApplicationIsAskedAndWhoIsCutOffWaits() throws IOException {
    ContactId contact = centre.waiting().contact();
    try (ScriptDoor door = ScriptDoor.at(TestAsterisk.server().settings().agiPort())) {
      centre.line.treat(contact);
      await().until(() -> door.asked("treatment") == 1);
      assertThat(centre.call().isWaiting()).isFalse();
      centre.line.treat(contact);
      await().until(() -> door.asked("treatment") == 2);
      door.cut();
      assertThat(centre.waiting().contact()).isEqualTo(contact);
    }
  }

  @Test
  void whoseTreatmentNobodyServesIsBackInTheMusicAtOnce() {
    ContactId contact = centre.waiting().contact();
    centre.line.treat(contact);
    assertThat(centre.waiting().contact()).isEqualTo(contact);
    assertThat(centre.has(LineEvent.CustomerLeft.class)).isFalse();
  }
}
