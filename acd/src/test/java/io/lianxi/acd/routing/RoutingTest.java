package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withRoomFor;
import static io.lianxi.acd.agent.AgentFixtures.withoutQueues;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.keptFor;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.routing.Routing.Candidate;
import io.lianxi.acd.routing.Routing.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final Instant NOW = at(100);

  private static Candidate idleSince(Instant since, Agent agent, ContactId... contacts) {
    return new Candidate(agent, state(agent, Presence.AVAILABLE, since, contacts));
  }

  private static Candidate idle(Agent agent) {
    return idleSince(at(0), agent);
  }

  private static Candidate onBreak(Agent agent) {
    return new Candidate(agent, state(agent, Presence.NOT_READY, at(0)));
  }

  private static AgentState state(
      Agent agent, Presence presence, Instant since, ContactId... contacts) {
    return new AgentState(
        agent.id(),
        presence,
        presence == Presence.NOT_READY ? NotReadyReason.BREAK : null,
        at(0),
        since,
        java.util.Arrays.stream(contacts)
            .collect(Collectors.toMap(id -> id, id -> io.lianxi.acd.Channel.VOICE)),
        null,
        io.lianxi.acd.agent.Workload.NONE);
  }

  private static List<Offer> decide(List<Contact> waiting, Candidate... candidates) {
    return Routing.decide(waiting, List.of(candidates), NOW);
  }

  private static Map<Contact, AgentId> given(List<Contact> waiting, Candidate... candidates) {
    return decide(waiting, candidates).stream()
        .collect(Collectors.toMap(Offer::contact, Offer::agent));
  }

  @Test
  void nobodyWaitingOrNobodyThereMakesNoOffer() {
    assertThat(decide(List.of(), idle(agent(WANG, BILLING)))).isEmpty();
    assertThat(decide(List.of(queued()))).isEmpty();
  }

  @Test
  void whoWaitsLongestIsServedFirstAcrossQueues() {
    Contact bill = queued(BILLING, at(10));
    Contact fault = queued(FAULTS, at(9));
    assertThat(given(List.of(bill, fault), idle(agent(WANG, BILLING, FAULTS))))
        .containsExactly(entry(fault, WANG));
  }

  @Test
  void aTransferredContactRanksByItsFirstTime() {
    Contact transferred = transferredTo(FAULTS, ZHAO); // queued at 10, in this queue since 50
    Contact fault = queued(FAULTS, at(20));
    assertThat(given(List.of(fault, transferred), idle(agent(WANG, FAULTS))))
        .containsExactly(entry(transferred, WANG));
  }

  @Test
  void longestIdleAgentIsOfferedFirst() {
    Contact contact = queued();
    assertThat(
            given(
                List.of(contact),
                idleSince(at(50), agent(WANG, BILLING)),
                idleSince(at(40), agent(LI, BILLING)),
                idleSince(at(60), agent(ZHAO, BILLING))))
        .containsExactly(entry(contact, LI));
  }

  @Test
  void equallyIdleAgentsAreTakenByName() {
    Contact contact = queued();
    assertThat(given(List.of(contact), idle(agent(WANG, BILLING)), idle(agent(LI, BILLING))))
        .containsExactly(entry(contact, LI));
  }

  @Test
  void aContactNobodyCanTakeDoesNotHoldUpTheNext() {
    Contact expert = queued(BILLING, List.of(new Skill("zh", 5)), at(5));
    Contact easy = queued(BILLING, List.of(new Skill("zh", 3)), at(10));
    assertThat(given(List.of(expert, easy), idle(agent(WANG, BILLING))))
        .containsExactly(entry(easy, WANG));
  }

  @Test
  void everySkillIsNeededAtItsLevel() {
    List<Skill> needed = List.of(new Skill("zh", 1), new Skill("fibre", 3));
    Contact contact = queued(BILLING, needed, at(5));
    Agent noFibre = agent(WANG, List.of(new Skill("zh", 5)), BILLING);
    Agent beginner = agent(LI, List.of(new Skill("zh", 5), new Skill("fibre", 2)), BILLING);
    Agent able = agent(ZHAO, List.of(new Skill("fibre", 3), new Skill("zh", 1)), BILLING);
    assertThat(given(List.of(contact), idle(noFibre), idle(beginner))).isEmpty();
    assertThat(given(List.of(contact), idle(noFibre), idle(beginner), idle(able)))
        .containsExactly(entry(contact, ZHAO));
  }

  @Test
  void anAgentGetsOnlyContactsOfTheAgentsQueues() {
    assertThat(given(List.of(queued(BILLING, at(5))), idle(agent(WANG, FAULTS)))).isEmpty();
  }

  @Test
  void anAgentGetsOneContactInOneDecision() {
    Contact first = queued(BILLING, at(5));
    Contact second = queued(BILLING, at(6));
    Agent roomy = withRoomFor(3, agent(WANG, BILLING));
    assertThat(given(List.of(second, first), idle(roomy))).containsExactly(entry(first, WANG));
  }

  @Test
  void anAgentIsOfferedNoMoreThanThereIsRoomFor() {
    Contact contact = queued();
    Agent roomy = withRoomFor(2, agent(WANG, BILLING));
    ContactId one = ContactId.random();
    assertThat(given(List.of(contact), idleSince(at(0), agent(WANG, BILLING), one))).isEmpty();
    assertThat(given(List.of(contact), idleSince(at(0), roomy, one))).hasSize(1);
    assertThat(given(List.of(contact), idleSince(at(0), roomy, one, ContactId.random()))).isEmpty();
  }

  @Test
  void whoIsNotReadyOrOfflineIsNotOffered() {
    Agent wang = agent(WANG, BILLING);
    Agent li = agent(LI, BILLING);
    assertThat(given(List.of(queued()), onBreak(wang), new Candidate(li, AgentState.offline(LI))))
        .isEmpty();
  }

  @Test
  void aContactIsKeptForItsPreferredAgentUntilTheTimeIsOver() {
    Candidate li = idleSince(at(0), agent(LI, BILLING));
    Candidate wang = idleSince(at(90), agent(WANG, BILLING));
    Contact kept = keptFor(WANG, NOW.plusMillis(1));
    Contact over = keptFor(WANG, NOW);
    assertThat(given(List.of(kept), li, wang)).containsExactly(entry(kept, WANG));
    assertThat(given(List.of(kept), li, onBreak(agent(WANG, BILLING)))).isEmpty();
    assertThat(given(List.of(over), li, wang)).containsExactly(entry(over, LI));
  }

  @Test
  void aPreferredAgentNeedNotBeInTheQueueNorHaveTheSkills() {
    Contact kept = keptFor(WANG, NOW.plusSeconds(9));
    Agent stranger = withoutQueues(agent(WANG, List.of()));
    assertThat(given(List.of(kept), idle(stranger))).containsExactly(entry(kept, WANG));
  }

  @Test
  void whoStillWrapsUpAContactIsNotOfferedItAgain() {
    Contact transferred = transferredTo(BILLING, WANG);
    Candidate wang = idleSince(at(0), withRoomFor(3, agent(WANG, BILLING)), transferred.id());
    Candidate li = idleSince(at(90), agent(LI, BILLING));
    assertThat(given(List.of(transferred), wang)).isEmpty();
    assertThat(given(List.of(transferred), wang, li)).containsExactly(entry(transferred, LI));
  }

  @Test
  void onlyWaitingContactsAreOffered() {
    assertThat(given(List.of(offered(LI)), idle(agent(WANG, BILLING)))).isEmpty();
  }

  @Test
  void theExplanationSaysWhyEachAgentWasOrWasNotChosen() {
    Contact earlier = queued(FAULTS, at(1));
    Contact contact = queued(BILLING, at(5));
    AgentId chosen = new AgentId("chosen");
    List<Offer> offers =
        decide(
            List.of(contact, earlier),
            onBreak(agent(new AgentId("away"), BILLING)),
            idleSince(at(0), agent(new AgentId("talking"), BILLING), ContactId.random()),
            idle(agent(new AgentId("elsewhere"))),
            idle(agent(new AgentId("unskilled"), List.of(), BILLING)),
            idleSince(at(1), agent(new AgentId("taken"), BILLING, FAULTS)),
            idleSince(at(2), agent(chosen, BILLING)),
            idleSince(at(3), agent(new AgentId("later"), BILLING)));
    assertThat(offers).hasSize(2);
    Explanation why = offers.get(1).explanation();
    assertThat(why.ahead()).isEqualTo(1);
    assertThat(why.waiting()).isEqualTo(2);
    assertThat(why.rank().queuedAt()).isEqualTo(at(5));
    assertThat(why.candidates().getFirst().agent()).isEqualTo(chosen);
    assertThat(verdicts(why))
        .isEqualTo(
            Map.of(
                "away", Verdict.NOT_AVAILABLE,
                "talking", Verdict.OCCUPIED,
                "elsewhere", Verdict.NOT_IN_QUEUE,
                "unskilled", Verdict.SKILL_MISSING,
                "taken", Verdict.TOOK_HIGHER_RANK,
                "chosen", Verdict.CHOSEN,
                "later", Verdict.LATER_IN_ORDER));
  }

  @Test
  void theExplanationNamesThePreferredAgent() {
    Contact kept = keptFor(WANG, NOW.plusSeconds(9));
    Explanation why =
        decide(List.of(kept), idle(agent(LI, BILLING)), idle(agent(WANG, BILLING)))
            .getFirst()
            .explanation();
    assertThat(verdicts(why))
        .isEqualTo(Map.of("wang", Verdict.CHOSEN, "li", Verdict.OTHER_PREFERRED));
  }

  private static Map<String, Verdict> verdicts(Explanation explanation) {
    return explanation.candidates().stream()
        .collect(Collectors.toMap(c -> c.agent().value(), Explanation.Candidate::verdict));
  }

  /** DESIGN §7: no eligible contact of higher rank waits while its agent is given a lower one. */
  @Property
  void nobodyOfHigherRankWaitsWhileTheSameAgentGetsALowerOne(@ForAll long seed) {
    Centre centre = Centre.of(seed);
    List<Offer> offers = Routing.decide(centre.waiting(), centre.candidates(), NOW);
    List<Contact> ranked = Routing.ranked(centre.waiting());
    Set<Contact> served = offers.stream().map(Offer::contact).collect(Collectors.toSet());
    for (Offer offer : offers) {
      Candidate given = centre.candidate(offer.agent());
      assertThat(ranked.subList(0, ranked.indexOf(offer.contact())))
          .filteredOn(higher -> !served.contains(higher))
          .noneMatch(higher -> couldTake(higher, given));
    }
  }

  @Property
  void nobodyWaitsWhileAnAgentWhoCouldTakeTheContactStaysFree(@ForAll long seed) {
    Centre centre = Centre.of(seed);
    List<Offer> offers = Routing.decide(centre.waiting(), centre.candidates(), NOW);
    Set<Contact> served = offers.stream().map(Offer::contact).collect(Collectors.toSet());
    Set<AgentId> busy = offers.stream().map(Offer::agent).collect(Collectors.toSet());
    for (Contact contact : centre.waiting()) {
      if (!served.contains(contact)) {
        assertThat(centre.candidates())
            .filteredOn(candidate -> !busy.contains(candidate.agent().id()))
            .noneMatch(candidate -> couldTake(contact, candidate));
      }
    }
    assertThat(busy).hasSameSizeAs(offers);
  }

  @Property
  void theSameSituationIsDecidedTheSameInWhateverOrderItIsTold(@ForAll long seed) {
    Centre centre = Centre.of(seed);
    List<Contact> waiting = new ArrayList<>(centre.waiting());
    List<Candidate> candidates = new ArrayList<>(centre.candidates());
    Collections.shuffle(waiting, new Random(seed));
    Collections.shuffle(candidates, new Random(seed));
    assertThat(Routing.decide(waiting, candidates, NOW))
        .isEqualTo(Routing.decide(centre.waiting(), centre.candidates(), NOW));
  }

  /** The rules of eligibility once more, in other words. */
  private static boolean couldTake(Contact contact, Candidate candidate) {
    Place place = Objects.requireNonNull(contact.place());
    boolean isFree =
        candidate.state().presence() == Presence.AVAILABLE
            && candidate.state().contacts().isEmpty();
    return isFree
        && place
            .wishes()
            .keptFor(NOW)
            .map(preferred -> preferred.equals(candidate.agent().id()))
            .orElse(
                candidate.agent().queues().contains(place.queue())
                    && candidate.agent().meets(place.wishes().skills()));
  }

  /** A random centre: agents with some queues, skills and presences, contacts with some needs. */
  private record Centre(List<Contact> waiting, List<Candidate> candidates) {

    static Centre of(long seed) {
      Random random = new Random(seed);
      List<Candidate> candidates = new ArrayList<>();
      for (AgentId id : List.of(WANG, LI, ZHAO, new AgentId("qian"), new AgentId("sun"))) {
        List<Skill> skills = List.of(new Skill("zh", 1 + random.nextInt(5)));
        Agent agent =
            switch (random.nextInt(3)) {
              case 0 -> agent(id, skills, BILLING);
              case 1 -> agent(id, skills, FAULTS);
              default -> agent(id, skills, BILLING, FAULTS);
            };
        ContactId[] contacts =
            random.nextInt(4) == 0 ? new ContactId[] {ContactId.random()} : new ContactId[0];
        candidates.add(
            random.nextInt(5) == 0
                ? onBreak(agent)
                : idleSince(at(random.nextInt(4)), agent, contacts));
      }
      List<Contact> waiting = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        waiting.add(
            random.nextInt(6) == 0
                ? keptFor(WANG, NOW.plusSeconds(random.nextInt(3) - 1))
                : queued(
                    random.nextBoolean() ? BILLING : FAULTS,
                    List.of(new Skill("zh", 1 + random.nextInt(5))),
                    at(random.nextInt(6))));
      }
      return new Centre(waiting, candidates);
    }

    Candidate candidate(AgentId id) {
      return candidates.stream()
          .filter(candidate -> candidate.agent().id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }
}
