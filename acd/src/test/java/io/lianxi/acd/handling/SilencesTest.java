package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import org.junit.jupiter.api.Test;

class SilencesTest {
  private final LiveCentre centre = new LiveCentre();
  private final Silences silences =
      new Silences(centre.contacts, centre.queues, centre.presences, centre.clock);

  private ContactId connected() {
    centre.agents.save(AgentFixtures.withChats(2, AgentFixtures.agent(WANG, BILLING)));
    ContactId id = centre.chat();
    centre.offer(id, WANG);
    centre.handling.accept(WANG, id);
    return id;
  }

  @Test
  void anAgentWhoDoesNotWriteBackLosesTheContactAndGetsNoMore() {
    ContactId id = connected();
    silences.ofAgent(id, WANG);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.NOT_READY);
    assertThat(centre.presences.find(WANG).reason()).isEqualTo(NotReadyReason.RONA);
  }

  @Test
  void whoDoesNotHaveItIsLeftAlone() {
    ContactId id = connected();
    silences.ofAgent(id, LI);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(centre.presences.find(LI).presence()).isEqualTo(Presence.AVAILABLE);
  }

  @Test
  void aCustomerWhoIsHeardOfNoMoreHasFinishedOrGivenUp() {
    ContactId talking = connected();
    silences.ofCustomer(talking);
    assertThat(centre.contact(talking).state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(centre.contact(talking).ending())
        .isEqualTo(new Contact.Ending(EndedBy.SYSTEM, centre.clock.instant()));
    ContactId waiting = centre.chat();
    silences.ofCustomer(waiting);
    assertThat(centre.contact(waiting).state()).isEqualTo(ContactState.ABANDONED);
    silences.ofCustomer(waiting);
    assertThat(centre.contact(waiting).state()).isEqualTo(ContactState.ABANDONED);
  }
}
