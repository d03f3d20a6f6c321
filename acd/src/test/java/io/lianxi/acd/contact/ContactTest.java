package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.abandoned;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.awaitingCallback;
import static io.lianxi.acd.contact.ContactFixtures.callbackRequested;
import static io.lianxi.acd.contact.ContactFixtures.closed;
import static io.lianxi.acd.contact.ContactFixtures.connected;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.inFlow;
import static io.lianxi.acd.contact.ContactFixtures.inWrapUp;
import static io.lianxi.acd.contact.ContactFixtures.keptFor;
import static io.lianxi.acd.contact.ContactFixtures.muted;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.onHold;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.overflowed;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.contact.ContactFixtures.treated;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContactTest {
  private static final Instant LATER = at(200);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One of each event that Wang could cause, at a moment after all fixtures. */
  private static final Map<String, ContactEvent> EVENTS =
      Stream.of(
              opened(LATER),
              new ContactEvent.Reached(LATER),
              new ContactEvent.Messaged(MessageState.HEARD, LATER),
              new ContactEvent.Identified(new CustomerId("c1"), LATER),
              new ContactEvent.Mistaken(LATER),
              new ContactEvent.LanguageChosen(Language.EN, LATER),
              new ContactEvent.StepTaken("menu", "1", LATER),
              new ContactEvent.FlowEntered("hotline", 3, LATER),
              new ContactEvent.FlowLeft(
                  "hotline",
                  3,
                  ContactEvent.FlowEnd.HUNG_UP,
                  "menu",
                  List.of(new ContactEvent.FlowStep("menu", 1, 2, Duration.ofSeconds(9))),
                  LATER),
              queuedIn(FAULTS, LATER),
              offeredTo(WANG, LATER),
              acceptedBy(WANG, 1, LATER),
              requeued(WANG, RequeueReason.DECLINED, LATER),
              overflowed(LATER),
              callbackRequested(LATER),
              new ContactEvent.CallbackFailed(WANG, Unanswered.BUSY, LATER.plusSeconds(900), LATER),
              new ContactEvent.VoicemailLeft("v.wav", Duration.ofSeconds(9), LATER),
              new ContactEvent.Rated(4, LATER),
              new ContactEvent.Connected(WANG, 1, LATER),
              new ContactEvent.AgentLost(WANG, 1, LATER.plusSeconds(30), LATER),
              new ContactEvent.Reconnecting(WANG, 2, LATER.plusSeconds(30), LATER),
              new ContactEvent.Held(WANG, LATER),
              new ContactEvent.Resumed(WANG, LATER),
              new ContactEvent.Muted(WANG, LATER),
              new ContactEvent.Unmuted(WANG, LATER),
              transferred(WANG, new Destination.ToQueue(FAULTS), LATER),
              ended(EndedBy.AGENT, LATER),
              new ContactEvent.Abandoned(LATER),
              wrappedUp(WANG, LATER))
          .collect(Collectors.toMap(e -> e.getClass().getSimpleName(), e -> e));

  /** A situation of a contact with Wang, and the events that are possible in it. */
  private record Situation(String name, Contact contact, Set<String> possible) {
    static Situation of(String name, Contact contact, String... possible) {
      // who a customer is and speaks, how they find it, and what they met, may be found out at any
      // time
      Stream<String> always =
          Stream.of("Identified", "Mistaken", "LanguageChosen", "Rated", "FlowLeft");
      return new Situation(
          name,
          contact,
          Stream.concat(always, Arrays.stream(possible)).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Situation> situations() {
    return List.of(
        Situation.of(
            "IN_FLOW",
            inFlow(),
            "Reached",
            "StepTaken",
            "FlowEntered",
            "Queued",
            "VoicemailLeft",
            "Ended"),
        Situation.of(
            "REACHED",
            after(inFlow(), new ContactEvent.Reached(LATER)),
            "Messaged",
            "StepTaken",
            "FlowEntered",
            "Queued",
            "VoicemailLeft",
            "Ended"),
        Situation.of("QUEUED", queued(), "Offered", "Overflowed", "CallbackRequested", "Abandoned"),
        Situation.of(
            "QUEUED_WHILE_WRAPPING_UP",
            transferredTo(FAULTS, WANG),
            "Overflowed",
            "CallbackRequested",
            "Abandoned",
            "WrappedUp"),
        Situation.of(
            "TREATED",
            treated(),
            "StepTaken",
            "Queued",
            "CallbackRequested",
            "VoicemailLeft",
            "Ended"),
        Situation.of(
            "AWAITING_CALLBACK", awaitingCallback(), "Offered", "Overflowed", "Ended", "Abandoned"),
        Situation.of(
            "CALLING_BACK",
            after(awaitingCallback(), offeredTo(WANG, at(40)), acceptedBy(WANG, 1, at(45))),
            "Connected",
            "Requeued",
            "CallbackFailed",
            "Abandoned"),
        Situation.of("OFFERED", offered(WANG), "Accepted", "Requeued", "Abandoned"),
        Situation.of(
            "ACCEPTED", ContactFixtures.accepted(WANG), "Connected", "Requeued", "Abandoned"),
        Situation.of("CONNECTED", connected(), withAgent("AgentLost", "Held", "Muted")),
        Situation.of("MUTED", muted(WANG), withAgent("AgentLost", "Held", "Unmuted")),
        Situation.of("LOST", ContactFixtures.lost(WANG), withAgent("Connected", "Muted")),
        Situation.of("ON_HOLD", onHold(WANG), withAgent("AgentLost", "Resumed", "Muted")),
        Situation.of("WITH_ANOTHER", connected(LI), "Ended"),
        Situation.of("OFFERED_TO_ANOTHER", offered(LI), "Abandoned"),
        Situation.of("WRAP_UP", inWrapUp(WANG), "WrappedUp"),
        Situation.of("CLOSED", closed(WANG)),
        Situation.of("ABANDONED", abandoned()),
        Situation.of(
            "ABANDONED_WHILE_WRAPPING_UP",
            after(transferredTo(FAULTS, WANG), new ContactEvent.Abandoned(at(90))),
            "WrappedUp"));
  }

  private static String[] withAgent(String... more) {
    return Stream.concat(
            Stream.of("Reconnecting", "Requeued", "Transferred", "Ended"), Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static Contact in(String situation) {
    return situations().stream()
        .filter(known -> known.name().equals(situation))
        .findFirst()
        .orElseThrow()
        .contact();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void onlyTheEventsOfASituationArePossibleInIt(Situation situation) {
    Set<String> applied =
        EVENTS.entrySet().stream()
            .filter(event -> situation.contact.apply(event.getValue()).isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    assertThat(applied).containsExactlyInAnyOrderElementsOf(situation.possible);
  }

  @Test
  void everyKindOfEventIsInTheTable() {
    assertThat(EVENTS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ContactEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void aMessageGoesOnlyForward() {
    Contact called = after(inFlow(), new ContactEvent.Reached(LATER));
    Contact heard = after(called, new ContactEvent.Messaged(MessageState.HEARD, LATER));
    assertThat(heard.apply(new ContactEvent.Messaged(MessageState.BEGUN, LATER))).isEmpty();
    assertThat(heard.apply(new ContactEvent.Messaged(MessageState.HEARD, LATER))).isEmpty();
    Contact refused = after(heard, new ContactEvent.Messaged(MessageState.REFUSED, LATER));
    assertThat(refused.origin().message()).isEqualTo(MessageState.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FLOW, Queued, QUEUED",
    "IN_FLOW, StepTaken, IN_FLOW",
    "IN_FLOW, Ended, CLOSED",
    "QUEUED, Offered, OFFERED",
    "QUEUED, Abandoned, ABANDONED",
    "OFFERED, Accepted, OFFERED",
    "OFFERED, Requeued, QUEUED",
    "OFFERED, Abandoned, ABANDONED",
    "ACCEPTED, Connected, CONNECTED",
    "ACCEPTED, Requeued, QUEUED",
    "ACCEPTED, Abandoned, ABANDONED",
    "CONNECTED, Held, ON_HOLD",
    "CONNECTED, AgentLost, CONNECTED",
    "CONNECTED, Reconnecting, CONNECTED",
    "CONNECTED, Transferred, IN_FLOW",
    "CONNECTED, Ended, WRAP_UP",
    "CONNECTED, Requeued, QUEUED",
    "LOST, Connected, CONNECTED",
    "LOST, Requeued, QUEUED",
    "ON_HOLD, Resumed, CONNECTED",
    "ON_HOLD, AgentLost, CONNECTED",
    "ON_HOLD, Reconnecting, CONNECTED",
    "ON_HOLD, Ended, WRAP_UP",
    "WRAP_UP, WrappedUp, CLOSED",
    "QUEUED_WHILE_WRAPPING_UP, WrappedUp, QUEUED",
    "ABANDONED_WHILE_WRAPPING_UP, WrappedUp, ABANDONED"
  })
  void anEventLeadsToItsState(String situation, String event, ContactState state) {
    Contact before = in(situation);
    Contact after = after(before, Objects.requireNonNull(EVENTS.get(event)));
    assertThat(after.state()).isEqualTo(state);
    assertThat(after.version()).isEqualTo(before.version() + 1);
  }

  @ParameterizedTest
  @EnumSource(RequeueReason.class)
  void aContactThatGoesBackKeepsItsTime(RequeueReason reason) {
    for (Contact contact : List.of(offered(WANG), ContactFixtures.accepted(WANG), connected())) {
      Contact back = after(contact, requeued(WANG, reason, LATER));
      assertThat(back.state()).isEqualTo(ContactState.QUEUED);
      assertThat(back.place()).isEqualTo(contact.place());
      assertThat(back.occupiedAgents()).isEmpty();
    }
  }

  @Test
  void anOfferThatWasNotConnectedLeavesNoTrace() {
    assertThat(after(offered(WANG), requeued(WANG, RequeueReason.RONA, LATER)).assignments())
        .isEmpty();
    assertThat(after(offered(WANG), new ContactEvent.Abandoned(LATER)).assignments()).isEmpty();
  }

  @Test
  void workOnATicketCanBeWithdrawnWhereACallerWouldHaveToHangUp() {
    Contact waiting = ContactFixtures.ticket(ContactId.random());
    ContactEvent withdrawn = new ContactEvent.Ended(EndedBy.SYSTEM, LATER, LATER);
    assertThat(after(waiting, withdrawn).isDone()).isTrue();
    Contact ringing = after(waiting, offeredTo(WANG, at(20)));
    Contact done = after(ringing, withdrawn);
    assertThat(done.isDone()).isTrue();
    assertThat(done.assignments()).isEmpty();
    assertThat(queued().apply(withdrawn)).isEmpty();
    assertThat(offered(WANG).apply(withdrawn)).isEmpty();
  }

  @Test
  void anAgentWhoWasLostKeepsATraceButNoWork() {
    Contact back = after(connected(), requeued(WANG, RequeueReason.CONNECTION_LOST, LATER));
    assertThat(back.assignments()).singleElement().matches(part -> !part.isOccupying());
  }

  @Test
  void aTransferredContactKeepsItsFirstTimeAndEntersTheQueueAnew() {
    Place place = Objects.requireNonNull(transferredTo(FAULTS, WANG).place());
    assertThat(place.queue()).isEqualTo(FAULTS);
    assertThat(place.queuedAt()).isEqualTo(at(10));
    assertThat(place.enteredAt()).isEqualTo(at(50));
  }

  @Test
  void whoGaveAContactAwayWrapsUpWhileTheNextTalks() {
    Contact talking =
        after(
            transferredTo(FAULTS, WANG),
            offeredTo(LI, at(55)),
            acceptedBy(LI, 2, at(56)),
            new ContactEvent.Connected(LI, 2, at(58)));
    assertThat(talking.occupiedAgents()).containsExactlyInAnyOrder(WANG, LI);
    assertThat(talking.activeAgent()).contains(LI);

    Contact wangIsDone = after(talking, wrappedUp(WANG, at(70)));
    assertThat(wangIsDone.state()).isEqualTo(ContactState.CONNECTED);
    assertThat(wangIsDone.occupiedAgents()).containsExactly(LI);
  }

  @Test
  void aContactIsClosedWhenTheLastAgentHasWrappedUp() {
    Contact over =
        after(
            transferredTo(FAULTS, WANG),
            offeredTo(LI, at(55)),
            acceptedBy(LI, 2, at(56)),
            new ContactEvent.Connected(LI, 2, at(58)),
            ended(EndedBy.CUSTOMER, at(60)),
            wrappedUp(LI, at(62)));
    assertThat(over.state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(after(over, wrappedUp(WANG, at(65))).state()).isEqualTo(ContactState.CLOSED);
  }

  @Test
  void aTransferToANumberEndsTheConversation() {
    Contact given =
        after(connected(), transferred(WANG, new Destination.ToNumber("12345"), at(50)));
    assertThat(given.state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(given.ending()).isEqualTo(new Contact.Ending(EndedBy.AGENT, at(50)));
  }

  @Test
  void anAgentIsNotOfferedAContactThatTheAgentStillWrapsUp() {
    Contact waiting = transferredTo(FAULTS, WANG);
    assertThat(waiting.apply(offeredTo(WANG, at(60)))).isEmpty();
    assertThat(waiting.apply(offeredTo(LI, at(60)))).isPresent();
    assertThat(after(waiting, wrappedUp(WANG, at(59))).apply(offeredTo(WANG, at(60)))).isPresent();
  }

  @Test
  void aPreferenceIsUsedUpByTheOfferThatFailed() {
    Contact kept = after(keptFor(WANG, at(500)), offeredTo(WANG, at(20)));
    Contact back = after(kept, requeued(WANG, RequeueReason.DECLINED, at(25)));
    assertThat(Objects.requireNonNull(back.place()).wishes().keptFor(at(26))).isEmpty();
  }

  @Test
  void aLateLegChangesNothing() {
    Contact again = after(connected(), new ContactEvent.Reconnecting(WANG, 2, at(80), at(50)));
    assertThat(again.apply(new ContactEvent.Connected(WANG, 1, at(51)))).isEmpty();
    assertThat(again.apply(new ContactEvent.AgentLost(WANG, 1, at(90), at(51)))).isEmpty();
    assertThat(again.apply(new ContactEvent.Reconnecting(WANG, 2, at(90), at(51)))).isEmpty();
    assertThat(again.apply(new ContactEvent.Connected(WANG, 2, at(51)))).isPresent();
  }

  @Test
  void aReconnectedAgentIsConnectedSinceTheFirstTimeAndHeardAgain() {
    Contact again =
        after(
            muted(WANG),
            new ContactEvent.Reconnecting(WANG, 2, at(80), at(50)),
            new ContactEvent.Connected(WANG, 2, at(55)));
    assertThat(again.active().orElseThrow())
        .returns(at(27), Assignment::connectedAt)
        .returns(false, Assignment::muted)
        .returns(2, Assignment::leg)
        .returns(null, Assignment::deadline);
  }

  @Test
  void thePathOfACallerHasALimit() {
    Contact contact = inFlow();
    for (int i = 0; i < 2 * Contact.MAX_PATH; i++) {
      contact = after(contact, new ContactEvent.StepTaken("menu", "9", at(i)));
    }
    assertThat(contact.profile().path()).hasSize(Contact.MAX_PATH);
    assertThat(contact.version()).isEqualTo(1 + 2 * Contact.MAX_PATH);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void theNextDeadlineIsTheEarliestOfAllPartsUnlessACallbackIsPromised(Situation situation) {
    Optional<Instant> earliest =
        situation.contact().assignments().stream()
            .filter(Assignment::isOccupying)
            .flatMap(part -> Stream.ofNullable(part.deadline()))
            .sorted()
            .findFirst();
    assertThat(situation.contact().deadline())
        .isEqualTo(
            situation.name().equals("AWAITING_CALLBACK")
                ? Optional.of(at(30).plus(Duration.ofDays(4)))
                : earliest);
  }

  @Property
  void noSequenceOfEventsLeavesAContactHalfInOneStateHalfInAnother(@ForAll long seed) {
    for (RandomWalk.Step step : RandomWalk.of(seed, 60)) {
      Contact contact = step.after();
      assertThat(contact.active().isPresent())
          .as("someone has it exactly in these states: %s", contact)
          .isEqualTo(isHeldBySomeone(contact.state()));
      assertThat(IntStream.range(0, Math.max(0, contact.assignments().size() - 1)))
          .allMatch(i -> !contact.assignments().get(i).isActive());
      assertThat(contact.assignments())
          .allMatch(part -> !(part.isActive() && !part.isOccupying()))
          .allMatch(part -> part.heldAt() == null || contact.state() == ContactState.ON_HOLD);
      assertThat(contact.assignments().stream().filter(Assignment::isOccupying))
          .extracting(Assignment::agent)
          .doesNotHaveDuplicates();
      assertThat(contact.isOver()).isNotEqualTo(contact.state().isLive());
      assertThat(contact.state() == ContactState.WRAP_UP && contact.occupiedAgents().isEmpty())
          .isFalse();
    }
  }

  private static boolean isHeldBySomeone(ContactState state) {
    return switch (state) {
      case OFFERED, CONNECTED, ON_HOLD -> true;
      case IN_FLOW, QUEUED, WRAP_UP, CLOSED, ABANDONED -> false;
    };
  }

  @Property
  void theVersionCountsTheEvents(@ForAll long seed) {
    int count = 0;
    for (RandomWalk.Step step : RandomWalk.of(seed, 60)) {
      count += step.events().size();
      assertThat(step.after().version()).isEqualTo(count);
    }
  }

  @Property(tries = 50)
  void aContactAndItsEventsSurviveJson(@ForAll long seed) {
    for (RandomWalk.Step step : RandomWalk.of(seed, 30)) {
      assertThat(JSON.readValue(JSON.writeValueAsString(step.after()), Contact.class))
          .isEqualTo(step.after());
      for (ContactEvent event : step.events()) {
        String text = JSON.writerFor(ContactEvent.class).writeValueAsString(event);
        assertThat(JSON.readValue(text, ContactEvent.class)).isEqualTo(event);
      }
    }
  }

  @Test
  void onlyWhatAContactIsMadeOfIsStored() {
    String text = JSON.writeValueAsString(connected());
    assertThat(text).doesNotContain("\"over\"", "\"done\"", "\"active\"", "\"occupying\"");
  }
}
