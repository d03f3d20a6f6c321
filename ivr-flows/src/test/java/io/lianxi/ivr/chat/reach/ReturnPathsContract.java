package io.lianxi.ivr.chat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.chat.reach.ReturnPaths.ReturnPath;
import org.junit.jupiter.api.Test;

/** What all return paths do. */
abstract class ReturnPathsContract {
  private final ContactId contact = ContactId.random();

  abstract ReturnPaths paths();

  private ReturnPath path(String agent, String queue) {
    return new ReturnPath(contact, new AgentId(agent), new QueueName(queue));
  }

  @Test
  void theLastThatIsKeptOfAConversationHolds() {
    assertThat(paths().of(contact)).isEmpty();
    paths().keep(path("anna", "general"));
    paths().keep(path("anna", "general"));
    assertThat(paths().of(contact)).contains(path("anna", "general"));
    paths().keep(path("bob", "billing"));
    assertThat(paths().of(contact)).contains(path("bob", "billing"));
    assertThat(paths().of(ContactId.random())).isEmpty();
  }
}
