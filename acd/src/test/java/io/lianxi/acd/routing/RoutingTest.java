package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.awaitingCallback;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.routing.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.NextPresence;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rank, offers and choice; BILLING and FAULTS work as usual unless told otherwise. */
class RoutingTest {
  private static final Instant NOW = at(100);
  private static final List<Skill> ZH = List.of(new Skill("zh", 3));

  private final Routing routing = new Routing();
  private final List<Agent> agents = new ArrayList<>();

  @BeforeEach
  void twoQueues() {
    routing.policies(List.of(policy(BILLING).build(), policy(FAULTS).build()));
  }

  private AgentId agent(String name, List<Skill> skills, Capacity capacity, QueueName... queues) {
    AgentId id = new AgentId(name);
    agents.add(new Agent(id, name, skills, Set.of(queues), capacity, "secret"));
    routing.agents(agents);
    return id;
  }

  /** Speaks Chinese, takes one call. */
  private AgentId agent(AgentId id, QueueName... queues) {
    return agent(id.value(), ZH, Capacity.oneCall(), queues);
  }

  private void is(AgentId agent, Presence presence, Instant idleSince, Channel... load) {
    Map<ContactId, Channel> contacts =
        List.of(load).stream().collect(Collectors.toMap(c -> ContactId.random(), c -> c));
    routing.apply(state(agent, presence, idleSince, contacts, Workload.NONE));
  }

  private void idle(AgentId agent) {
    is(agent, Presence.AVAILABLE, at(0));
  }

  private static AgentState state(
      AgentId agent,
      Presence presence,
      Instant idleSince,
      Map<ContactId, Channel> load,
      Workload today) {
    return new AgentState(
        agent,
        presence,
        presence == Presence.NOT_READY ? NotReadyReason.BREAK : null,
        at(0),
        idleSince,
        load,
        null,
        today);
  }

  private Contact waits(Contact contact) {
    routing.apply(contact);
    return contact;
  }

  private Contact waits(Channel channel, QueueName queue, Wishes wishes, Standing standing) {
    Contact opened =
        Contact.open(
            ContactId.random(), new ContactEvent.Opened(channel, "13800000001", "10000", at(0)));
    return waits(
        opened
            .apply(new ContactEvent.Queued(queue, wishes, standing, standing.queuedAt()))
            .orElseThrow());
  }

  private Contact waits(QueueName queue, int second) {
    return waits(Channel.VOICE, queue, Wishes.skills(List.of()), Standing.usual(at(second)));
  }

  /** Who gets what at {@code now}. */
  private Map<ContactId, AgentId> given(Instant now) {
    return routing.decide(now).stream()
        .map(Decision.Offer.class::cast)
        .collect(Collectors.toMap(offer -> offer.contact().id(), Decision.Offer::agent));
  }

  private Optional<AgentId> given(Contact contact, Instant now) {
    return Optional.ofNullable(given(now).get(contact.id()));
  }

  @Test
  void nobodyWaitingOrNobodyThereMakesNoOffer() {
    waits(BILLING, 10);
    assertThat(given(NOW)).isEmpty();
    idle(agent(WANG, FAULTS));
    assertThat(given(NOW)).isEmpty();
  }

  @Test
  void whoWaitsLongestIsServedFirstAcrossQueues() {
    waits(BILLING, 10);
    Contact fault = waits(FAULTS, 9);
    idle(agent(WANG, BILLING, FAULTS));
    assertThat(given(NOW)).isEqualTo(Map.of(fault.id(), WANG));
  }

  @Test
  void oneOrderHoldsForAllChannels() {
    Wishes any = Wishes.skills(List.of());
    waits(Channel.VOICE, BILLING, any, Standing.usual(at(10)));
    Contact chat = waits(Channel.CHAT, FAULTS, any, Standing.usual(at(9)));
    Capacity both = new Capacity(Map.of(Channel.VOICE, 1, Channel.CHAT, 3), false);
    idle(agent("wang", ZH, both, BILLING, FAULTS));
    assertThat(given(NOW)).isEqualTo(Map.of(chat.id(), WANG));
  }

  @Test
  void priorityTierAndQueueAreWorthSecondsOfWaiting() {
    routing.policies(
        List.of(
            policy(BILLING).worth(20, 60, 10).build(), policy(FAULTS).worth(0, 60, 10).build()));
    Wishes any = Wishes.skills(List.of());
    Contact plain = waits(Channel.VOICE, FAULTS, any, Standing.usual(at(19)));
    Contact weighty = waits(Channel.VOICE, BILLING, any, Standing.usual(at(40))); // as since 20
    Contact urgent =
        waits(Channel.VOICE, FAULTS, any, new Standing(1, 1, at(81), null)); // as since 21
    Contact golden =
        waits(Channel.VOICE, FAULTS, any, new Standing(0, 6, at(72), null)); // as since 22
    agent("wang", ZH, new Capacity(Map.of(Channel.VOICE, 4), true), BILLING, FAULTS);
    idle(WANG);
    assertThat(routing.decide(NOW).stream().map(Decision::contact))
        .containsExactly(plain, weighty, urgent, golden);
  }

  @Test
  void aTransferredContactRanksByItsFirstTime() {
    Contact transferred = waits(transferredTo(FAULTS, ZHAO)); // queued at 10, here since 50
    waits(FAULTS, 20);
    idle(agent(WANG, FAULTS));
    assertThat(given(NOW)).isEqualTo(Map.of(transferred.id(), WANG));
  }

  @Test
  void longestIdleAgentIsOfferedFirst() {
    Contact contact = waits(BILLING, 10);
    is(agent(WANG, BILLING), Presence.AVAILABLE, at(50));
    is(agent(LI, BILLING), Presence.AVAILABLE, at(40));
    is(agent(ZHAO, BILLING), Presence.AVAILABLE, at(60));
    assertThat(given(contact, NOW)).contains(LI);
  }

  @Test
  void equallyIdleAgentsAreTakenByName() {
    Contact contact = waits(BILLING, 10);
    idle(agent(WANG, BILLING));
    idle(agent(LI, BILLING));
    assertThat(given(contact, NOW)).contains(LI);
  }

  @Test
  void whoHasFewestOfTheChannelComesBeforeWhoIsIdleLonger() {
    Wishes any = Wishes.skills(List.of());
    Contact chat = waits(Channel.CHAT, BILLING, any, Standing.usual(at(10)));
    Capacity chats = new Capacity(Map.of(Channel.CHAT, 3, Channel.TICKET, 3), false);
    is(agent("li", ZH, chats, BILLING), Presence.AVAILABLE, at(0), Channel.CHAT, Channel.CHAT);
    is(
        agent("wang", ZH, chats, BILLING),
        Presence.AVAILABLE,
        at(50),
        Channel.CHAT,
        Channel.TICKET,
        Channel.TICKET);
    assertThat(given(chat, NOW)).contains(WANG);
  }

  @Test
  void theQueueSaysInWhichOrderAgentsCome() {
    Workload busy = workload(5, 500);
    Workload often = workload(9, 100);
    Map<AgentOrder, AgentId> firsts =
        Map.of(
            AgentOrder.LONGEST_IDLE, ZHAO,
            AgentOrder.LEAST_OCCUPIED, LI,
            AgentOrder.FEWEST_TODAY, WANG,
            AgentOrder.HIGHEST_PROFICIENCY, new AgentId("expert"));
    agent("wang", List.of(new Skill("zh", 1)), Capacity.oneCall(), BILLING);
    agent("li", List.of(new Skill("zh", 2), new Skill("en", 5)), Capacity.oneCall(), BILLING);
    agent("zhao", List.of(new Skill("zh", 3)), Capacity.oneCall(), BILLING);
    agent("expert", List.of(new Skill("zh", 4)), Capacity.oneCall(), BILLING);
    firsts.forEach(
        (order, first) -> {
          routing.policies(List.of(policy(BILLING).step(0, "zh").order(order).build()));
          routing.apply(state(WANG, Presence.AVAILABLE, at(60), Map.of(), busy));
          routing.apply(state(LI, Presence.AVAILABLE, at(60), Map.of(), often));
          routing.apply(state(ZHAO, Presence.AVAILABLE, at(50), Map.of(), workload(9, 500)));
          routing.apply(
              state(new AgentId("expert"), Presence.AVAILABLE, at(60), Map.of(), workload(9, 500)));
          Contact contact = waits(BILLING, 10);
          assertThat(given(contact, NOW)).as("%s", order).contains(first);
        });
  }

  private static Workload workload(int handled, int occupiedSeconds) {
    return new Workload(
        LocalDate.of(2026, 3, 2), handled, Duration.ofSeconds(occupiedSeconds), null, at(-1000));
  }

  @Test
  void aContactNobodyCanTakeDoesNotHoldUpTheNext() {
    waits(queued(BILLING, List.of(new Skill("zh", 5)), at(5)));
    Contact easy = waits(queued(BILLING, ZH, at(10)));
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEqualTo(Map.of(easy.id(), WANG));
  }

  @Test
  void theContactsOwnSkillsAreNeededBesideWhatTheQueueAsks() {
    routing.policies(List.of(policy(BILLING).step(0, "fibre>=3").build()));
    Contact contact = waits(queued(BILLING, List.of(new Skill("zh", 2)), at(5)));
    Skill zh = new Skill("zh", 2);
    Skill fibre = new Skill("fibre", 3);
    idle(agent("a", List.of(zh), Capacity.oneCall(), BILLING));
    idle(agent("b", List.of(fibre), Capacity.oneCall(), BILLING));
    idle(agent("c", List.of(zh, new Skill("fibre", 2)), Capacity.oneCall(), BILLING));
    assertThat(given(NOW)).isEmpty();
    idle(agent("d", List.of(zh, fibre), Capacity.oneCall(), BILLING));
    assertThat(given(contact, NOW)).contains(new AgentId("d"));
  }

  @Test
  void aStepThatRelaxesLetsOthersInWhenItBegins() {
    routing.policies(List.of(policy(BILLING).step(0, "zh>=5").step(30, "zh>=3").build()));
    idle(agent(WANG, BILLING));
    Contact contact = waits(BILLING, 80);
    assertThat(given(at(100))).isEmpty();
    assertThat(routing.nextChange()).contains(at(110));
    assertThat(given(at(110).minusNanos(1))).isEmpty();
    assertThat(given(contact, at(110))).contains(WANG);
  }

  @Test
  void severalContactsOfOneDecisionGoToOneAgentWithRoomForThem() {
    Wishes any = Wishes.skills(List.of());
    Contact first = waits(Channel.CHAT, BILLING, any, Standing.usual(at(5)));
    Contact second = waits(Channel.CHAT, BILLING, any, Standing.usual(at(6)));
    waits(Channel.CHAT, BILLING, any, Standing.usual(at(7)));
    Capacity two = new Capacity(Map.of(Channel.CHAT, 2), false);
    idle(agent("wang", ZH, two, BILLING));
    assertThat(given(NOW)).isEqualTo(Map.of(first.id(), WANG, second.id(), WANG));
  }

  @Test
  void whatWasDecidedCountsAtOnce() {
    Contact first = waits(BILLING, 10);
    Contact second = waits(BILLING, 11);
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEqualTo(Map.of(first.id(), WANG));
    assertThat(given(NOW)).isEmpty();
    idle(WANG); // the offer could not be made
    waits(first);
    assertThat(given(NOW)).isEqualTo(Map.of(first.id(), WANG));
    idle(WANG); // someone else has it
    assertThat(given(NOW)).isEqualTo(Map.of(second.id(), WANG));
  }

  @Test
  void whoIsNotReadyOrOfflineOrAboutToBeIsNotOffered() {
    waits(BILLING, 10);
    is(agent(WANG, BILLING), Presence.NOT_READY, at(0));
    is(agent(LI, BILLING), Presence.OFFLINE, at(0));
    agent(ZHAO, BILLING);
    AgentState about = state(ZHAO, Presence.AVAILABLE, at(0), Map.of(), Workload.NONE);
    routing.apply(
        new AgentState(
            ZHAO,
            about.presence(),
            null,
            at(0),
            at(0),
            Map.of(),
            new NextPresence(Presence.NOT_READY, NotReadyReason.MEAL),
            about.today()));
    assertThat(given(NOW)).isEmpty();
  }

  @Test
  void aContactIsKeptForItsPreferredAgentUntilTheTimeIsOver() {
    idle(agent(LI, BILLING));
    is(agent(WANG, BILLING), Presence.NOT_READY, at(0));
    Wishes kept = Wishes.skills(List.of()).keptFor(WANG, at(110));
    Contact contact = waits(Channel.VOICE, BILLING, kept, Standing.usual(at(10)));
    assertThat(given(NOW)).isEmpty();
    assertThat(routing.nextChange()).contains(at(110));
    assertThat(given(contact, at(110))).contains(LI);
  }

  @Test
  void aPreferredAgentNeedNotBeInTheQueueNorHaveTheSkills() {
    Wishes kept = Wishes.skills(ZH).keptFor(WANG, at(110));
    Contact contact = waits(Channel.VOICE, BILLING, kept, Standing.usual(at(10)));
    idle(agent("wang", List.of(), Capacity.oneCall()));
    assertThat(given(contact, NOW)).contains(WANG);
  }

  @Test
  void anExcludedAgentNeverGetsTheContact() {
    Wishes not = new Wishes(List.of(), null, null, Set.of(WANG));
    Contact contact = waits(Channel.VOICE, BILLING, not, Standing.usual(at(10)));
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEmpty();
    idle(agent(LI, BILLING));
    assertThat(given(contact, NOW)).contains(LI);
  }

  @Test
  void whoDeclinedIsNotAskedAgainBeforeTheDelayIsOver() {
    Contact declined =
        offered(WANG)
            .apply(new ContactEvent.Requeued(WANG, RequeueReason.DECLINED, at(120), at(90)))
            .orElseThrow();
    waits(declined);
    Contact next = waits(BILLING, 50);
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEqualTo(Map.of(next.id(), WANG));
    idle(WANG);
    assertThat(given(at(119))).isEmpty();
    assertThat(given(declined, at(120))).contains(WANG);
  }

  @Test
  void whoStillWrapsUpAContactIsNotOfferedItAgain() {
    Contact transferred = waits(transferredTo(BILLING, WANG));
    agent("wang", ZH, new Capacity(Map.of(Channel.VOICE, 3), true), BILLING);
    routing.apply(
        state(
            WANG,
            Presence.AVAILABLE,
            at(0),
            Map.of(transferred.id(), Channel.VOICE),
            Workload.NONE));
    assertThat(given(NOW)).isEmpty();
    idle(agent(LI, BILLING));
    assertThat(given(transferred, NOW)).contains(LI);
  }

  @Test
  void aCallbackIsNotOfferedBeforeItIsDue() {
    Contact callback = waits(awaitingCallback()); // from 30 s on
    idle(agent(WANG, BILLING));
    assertThat(given(at(29))).isEmpty();
    assertThat(routing.nextChange()).contains(at(30));
    assertThat(given(callback, at(30))).contains(WANG);
  }

  @Test
  void onlyWaitingContactsAreOffered() {
    waits(offered(LI));
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEmpty();
    assertThat(routing.waiting()).isZero();
  }

  @Test
  void lateNewsDoesNotBringAContactBack() {
    Contact waiting = queued();
    waits(waiting);
    routing.apply(waiting.apply(new ContactEvent.Abandoned(at(20))).orElseThrow());
    waits(waiting);
    idle(agent(WANG, BILLING));
    assertThat(given(NOW)).isEmpty();
  }

  @Test
  void aQueueWithoutAPolicyWorksAsUsual() {
    QueueName gone = new QueueName("gone");
    Contact contact = waits(gone, 10);
    idle(agent(WANG, gone));
    Decision.Offer offer = (Decision.Offer) routing.decide(NOW).getFirst();
    assertThat(offer.contact()).isEqualTo(contact);
    assertThat(offer.expiresAt()).isEqualTo(at(120));
  }

  @Test
  void theExplanationSaysWhyEachAgentWasOrWasNotChosen() {
    waits(FAULTS, 1);
    Contact higher = waits(queued(BILLING, List.of(new Skill("zh", 5)), at(4)));
    Contact contact = waits(queued(BILLING, ZH, at(5)));
    is(agent(new AgentId("away"), BILLING), Presence.NOT_READY, at(0));
    is(agent(new AgentId("talking"), BILLING), Presence.AVAILABLE, at(0), Channel.VOICE);
    idle(agent("unskilled", List.of(), Capacity.oneCall(), BILLING));
    is(agent(new AgentId("taken"), BILLING, FAULTS), Presence.AVAILABLE, at(1));
    is(agent(new AgentId("chosen"), BILLING), Presence.AVAILABLE, at(2));
    is(agent(new AgentId("later"), BILLING), Presence.AVAILABLE, at(3));
    List<Decision> decisions = routing.decide(NOW);
    assertThat(decisions).hasSize(2);
    Explanation why = decisions.get(1).explanation();
    assertThat(decisions.get(1).contact()).isEqualTo(contact);
    assertThat(why.ahead()).isEqualTo(1);
    assertThat(why.waiting()).isEqualTo(2);
    assertThat(why.others()).isZero();
    assertThat(why.rank().queuedAt()).isEqualTo(at(5));
    assertThat(why.candidates().getFirst().agent()).isEqualTo(new AgentId("chosen"));
    assertThat(verdicts(why))
        .isEqualTo(
            Map.of(
                "away", Verdict.NOT_AVAILABLE,
                "talking", Verdict.OCCUPIED,
                "unskilled", Verdict.SKILL_MISSING,
                "taken", Verdict.TOOK_HIGHER_RANK,
                "chosen", Verdict.CHOSEN,
                "later", Verdict.LATER_IN_ORDER));
    assertThat(routing.why(higher.id(), NOW)).isPresent();
  }

  private static Map<String, Verdict> verdicts(Explanation explanation) {
    return explanation.candidates().stream()
        .collect(Collectors.toMap(c -> c.agent().value(), Explanation.Candidate::verdict));
  }

  @Test
  void anExplanationTellsOfNoMoreThanItsLimit() {
    Contact contact = waits(BILLING, 10);
    for (int i = 0; i < 100; i++) {
      idle(agent("agent" + i, ZH, Capacity.oneCall(), BILLING));
    }
    Explanation why = routing.decide(NOW).getFirst().explanation();
    assertThat(routing.why(contact.id(), NOW)).isEmpty();
    assertThat(why.candidates()).hasSize(Explanation.MOST);
    assertThat(why.others()).isEqualTo(100 - Explanation.MOST);
  }
}
