package io.lianxi.ticket.posting;

import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostingStepTest {
  private static final ContactId ID = ContactId.random();

  private static final Contact OPENED =
      Contact.open(ID, new ContactEvent.Opened(Channel.TICKET, "", "T20260302000001", at(0)));
  private static final Contact WAITING = ContactFixtures.ticket(ID);
  private static final Contact RINGING = after(WAITING, offeredTo(TicketFixtures.EXPERT, at(20)));
  private static final Contact HAD =
      after(
          RINGING,
          acceptedBy(TicketFixtures.EXPERT, 1, at(25)),
          new ContactEvent.Connected(TicketFixtures.EXPERT, 1, at(25)));
  private static final Contact PUT_DOWN =
      after(
          HAD,
          new ContactEvent.Ended(EndedBy.AGENT, at(60), at(60)),
          ContactFixtures.wrappedUp(TicketFixtures.EXPERT, at(61)));
  private static final Contact WITHDRAWN =
      after(WAITING, new ContactEvent.Ended(EndedBy.SYSTEM, at(60), at(60)));

  private static final Ticket DISPATCHED = dispatched();

  private static Ticket dispatched() {
    Ticket accepted = TicketFixtures.in(TicketState.WORKING);
    return TicketFixtures.after(accepted, TicketVerb.TRANSFER); // to a group, to nobody of it
  }

  private static Posting newest() {
    return new Posting(ID, DISPATCHED.id(), at(0), true);
  }

  private static PostingStep decide(Ticket ticket, Contact contact) {
    return PostingStep.decide(newest(), ticket, Optional.of(contact));
  }

  @Test
  void whileATicketWaitsItsContactDoesToo() {
    assertThat(PostingStep.isWaiting(DISPATCHED)).isTrue();
    assertThat(PostingStep.decide(newest(), DISPATCHED, Optional.empty()))
        .isEqualTo(new PostingStep.Post());
    assertThat(decide(DISPATCHED, OPENED)).isEqualTo(new PostingStep.Post());
    assertThat(decide(DISPATCHED, WAITING)).isEqualTo(new PostingStep.Wait());
    assertThat(decide(DISPATCHED, RINGING)).isEqualTo(new PostingStep.Wait());
    assertThat(decide(DISPATCHED, WITHDRAWN)).isEqualTo(new PostingStep.PostAgain());
  }

  @Test
  void whoHadTheContactGetsTheTicketThoughTheContactIsOver() {
    PostingStep theirs = new PostingStep.Take(TicketFixtures.EXPERT);
    assertThat(decide(DISPATCHED, HAD)).isEqualTo(theirs);
    assertThat(decide(DISPATCHED, PUT_DOWN)).isEqualTo(theirs);
  }

  @Test
  void theContactTakesUpItsAgentWhileTheTicketIsTheirs() {
    Ticket taken = TicketFixtures.after(DISPATCHED, TicketVerb.TAKE);
    assertThat(decide(taken, HAD)).isEqualTo(new PostingStep.Settle());
    assertThat(decide(taken, PUT_DOWN)).isEqualTo(new PostingStep.Settle());
    // taken by hand while it waited, or rang with someone
    assertThat(decide(taken, WAITING)).isEqualTo(new PostingStep.Withdraw());
    assertThat(decide(taken, RINGING)).isEqualTo(new PostingStep.Withdraw());
  }

  @ParameterizedTest
  @EnumSource(
      value = TicketState.class,
      names = {"RETURNED", "ANSWERED", "REOPENED", "ARCHIVED", "MERGED", "CLOSED"})
  void aTicketThatIsWithNobodyOfItsGroupAnyMoreIsWithdrawn(TicketState state) {
    Ticket ticket = TicketFixtures.in(state);
    assertThat(decide(ticket, WAITING)).isEqualTo(new PostingStep.Withdraw());
    assertThat(decide(ticket, HAD)).isEqualTo(new PostingStep.Withdraw());
    assertThat(decide(ticket, WITHDRAWN)).isEqualTo(new PostingStep.Settle());
  }

  @Test
  void whoAnsweredOrSuspendedATicketIsFreeForTheNext() {
    Ticket working = TicketFixtures.after(DISPATCHED, TicketVerb.TAKE, TicketVerb.WORK);
    assertThat(decide(working, HAD)).isEqualTo(new PostingStep.Settle());
    assertThat(decide(TicketFixtures.after(working, TicketVerb.SUSPEND), HAD))
        .isEqualTo(new PostingStep.Withdraw());
    assertThat(decide(TicketFixtures.after(working, TicketVerb.ANSWER), HAD))
        .isEqualTo(new PostingStep.Withdraw());
  }

  @Test
  void anEarlierPostingNeverStandsForATicketThatIsPostedAnew() {
    Posting earlier = new Posting(ID, DISPATCHED.id(), at(0), false);
    assertThat(PostingStep.decide(earlier, DISPATCHED, Optional.of(WAITING)))
        .isEqualTo(new PostingStep.Withdraw());
    assertThat(PostingStep.decide(earlier, DISPATCHED, Optional.empty()))
        .isEqualTo(new PostingStep.Settle());
  }
}
