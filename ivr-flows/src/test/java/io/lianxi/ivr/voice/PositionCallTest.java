package io.lianxi.ivr.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionCallTest {
  private static final QueueName GENERAL = new QueueName("general");
  private static final QueueName OTHER = new QueueName("complaint");

  private static Contact waiting(QueueName queue, int second) {
    return Contact.open(ContactId.random(), ContactFixtures.opened(ContactFixtures.at(0)))
        .apply(ContactFixtures.queuedIn(queue, ContactFixtures.at(second)))
        .orElseThrow();
  }

  @Test
  void onlyThoseWhoWaitLongerInTheSameQueueAreAhead() {
    Contact first = waiting(GENERAL, 1);
    Contact elsewhere = waiting(OTHER, 2);
    Contact second = waiting(GENERAL, 3);
    List<Contact> ranked = List.of(first, elsewhere, second);
    assertThat(PositionCall.ahead(ranked, first)).hasValue(0);
    assertThat(PositionCall.ahead(ranked, second)).hasValue(1);
    assertThat(PositionCall.ahead(ranked, elsewhere)).hasValue(0);
    assertThat(PositionCall.ahead(ranked, waiting(GENERAL, 4))).isEmpty();
  }
}
