package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.abandoned;
import static io.lianxi.acd.contact.ContactFixtures.accepted;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.closed;
import static io.lianxi.acd.contact.ContactFixtures.connected;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.inFlow;
import static io.lianxi.acd.contact.ContactFixtures.inWrapUp;
import static io.lianxi.acd.contact.ContactFixtures.lost;
import static io.lianxi.acd.contact.ContactFixtures.muted;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.onHold;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.ticket;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.handling.Action.ACCEPT;
import static io.lianxi.acd.handling.Action.DECLINE;
import static io.lianxi.acd.handling.Action.DTMF;
import static io.lianxi.acd.handling.Action.END;
import static io.lianxi.acd.handling.Action.HOLD;
import static io.lianxi.acd.handling.Action.MUTE;
import static io.lianxi.acd.handling.Action.RECONNECT;
import static io.lianxi.acd.handling.Action.RESUME;
import static io.lianxi.acd.handling.Action.TRANSFER;
import static io.lianxi.acd.handling.Action.UNMUTE;
import static io.lianxi.acd.handling.Action.WRAP_UP;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {

  static Stream<Arguments> whatWangMayDo() {
    return Stream.of(
        Arguments.of(inFlow(), Set.of()),
        Arguments.of(queued(), Set.of()),
        Arguments.of(offered(WANG), Set.of(ACCEPT, DECLINE)),
        Arguments.of(offered(LI), Set.of()),
        Arguments.of(accepted(WANG), Set.of()),
        Arguments.of(connected(WANG), Set.of(MUTE, HOLD, DTMF, TRANSFER, RECONNECT, END)),
        Arguments.of(connected(LI), Set.of()),
        Arguments.of(muted(WANG), Set.of(UNMUTE, HOLD, DTMF, TRANSFER, RECONNECT, END)),
        Arguments.of(lost(WANG), Set.of(TRANSFER, RECONNECT, END)),
        Arguments.of(onHold(WANG), Set.of(RESUME, TRANSFER, RECONNECT, END)),
        Arguments.of(inWrapUp(WANG), Set.of(WRAP_UP)),
        Arguments.of(transferredTo(FAULTS, WANG), Set.of(WRAP_UP)),
        Arguments.of(after(transferredTo(FAULTS, WANG), offeredTo(LI, at(55))), Set.of(WRAP_UP)),
        Arguments.of(
            after(transferredTo(FAULTS, WANG), new ContactEvent.Abandoned(at(70))),
            Set.of(WRAP_UP)),
        Arguments.of(closed(WANG), Set.of()),
        Arguments.of(abandoned(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("whatWangMayDo")
  void whatAnAgentMayDoDependsOnTheAgentsOwnPart(Contact contact, Set<Action> allowed) {
    assertThat(Action.allowed(contact, WANG)).isEqualTo(allowed);
  }

  @Test
  void aTicketIsTakenOrPutDownSinceNobodyIsAtTheOtherEnd() {
    Contact ringing = after(ticket(ContactId.random()), offeredTo(WANG, at(20)));
    assertThat(Action.allowed(ringing, WANG)).containsExactlyInAnyOrder(ACCEPT, DECLINE);
    Contact had =
        after(ringing, acceptedBy(WANG, 1, at(25)), new ContactEvent.Connected(WANG, 1, at(25)));
    assertThat(Action.allowed(had, WANG)).containsExactly(END);
    Contact putDown = after(had, ended(EndedBy.AGENT, at(60)));
    assertThat(Action.allowed(putDown, WANG)).containsExactly(WRAP_UP);
  }

  @Test
  void whoWritesIsNeitherMutedNorCalledAgain() {
    Contact opened =
        Contact.open(
            ContactId.random(), new ContactEvent.Opened(Channel.CHAT, "web:v1", "site", at(0)));
    Contact had =
        after(
            after(opened, ContactFixtures.queuedIn(FAULTS, at(10))),
            offeredTo(WANG, at(20)),
            acceptedBy(WANG, 1, at(25)),
            new ContactEvent.Connected(WANG, 1, at(25)));
    assertThat(Action.allowed(had, WANG)).containsExactlyInAnyOrder(HOLD, TRANSFER, END);
  }

  @Test
  void whoGaveAContactAwayMayNotTakeTheOfferToTheNext() {
    Contact offered = after(transferredTo(FAULTS, WANG), offeredTo(LI, at(55)));
    assertThat(Action.allowed(offered, LI)).containsExactlyInAnyOrder(ACCEPT, DECLINE);
    assertThat(Action.allowed(offered, WANG)).doesNotContain(ACCEPT, DECLINE);
  }
}
