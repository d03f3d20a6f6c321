package io.lianxi.acd.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Candidate;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds in whatever happens; each try is a history of a random centre. */
class RoutingPropertyTest {
  private static final int HAPPENINGS = 100;

  /** A centre, a routing that is told of it, and another that is told in another order. */
  private static final class History {
    final RandomCentre centre;
    final Routing routing = new Routing();
    final Routing twin = new Routing();
    final Random random;

    History(long seed) {
      centre = new RandomCentre(seed);
      random = new Random(seed);
    }

    List<Decision> next() {
      for (int i = random.nextInt(4); i >= 0; i--) {
        centre.happen();
      }
      List<ContactId> contacts = new ArrayList<>(centre.toldContacts);
      List<AgentId> agents = new ArrayList<>(centre.toldAgents);
      tell(routing, contacts, agents);
      Collections.shuffle(contacts, random);
      Collections.shuffle(agents, random);
      tell(twin, contacts, agents);
      centre.toldContacts.clear();
      centre.toldAgents.clear();
      List<Decision> decisions = routing.decide(centre.now);
      List<Decision> twins = twin.decide(centre.now);
      assertThat(twins.stream().map(History::told))
          .containsExactlyElementsOf(decisions.stream().map(History::told).toList());
      assertThat(twins).isEqualTo(decisions);
      return decisions;
    }

    private static String told(Decision decision) {
      return decision.contact().id()
          + " "
          + switch (decision) {
            case Decision.Offer offer -> offer.agent();
            case Decision.Overflow overflow -> overflow.rule();
          };
    }

    private void tell(Routing told, List<ContactId> contacts, List<AgentId> agents) {
      told.policies(List.copyOf(centre.policies.values()));
      told.agents(List.copyOf(centre.agents.values()));
      contacts.forEach(contact -> told.apply(centre.contact(contact)));
      agents.forEach(agent -> told.apply(centre.state(agent)));
    }
  }

  @Property(tries = 60)
  void whatIsFoundQuicklyIsWhatIsFoundByLookingAtEverything(@ForAll long seed) {
    History history = new History(seed);
    RoutingOracle oracle = new RoutingOracle(history.centre);
    for (int i = 0; i < HAPPENINGS; i++) {
      List<Decision> decisions = history.next();
      Map<ContactId, RoutingOracle.Expected> expected = oracle.decide();
      assertThat(decisions).as("seed %s, decision %s", seed, i).hasSameSizeAs(expected.values());
      for (Decision decision : decisions) {
        assertThat(expected)
            .as("seed %s, decision %s", seed, i)
            .containsKey(decision.contact().id());
        RoutingOracle.Expected one = Objects.requireNonNull(expected.get(decision.contact().id()));
        switch (decision) {
          case Decision.Offer offer -> {
            assertThat(offer.agent()).as("seed %s, decision %s", seed, i).isEqualTo(one.agent());
            agree(offer.explanation(), one.all(), history.centre);
          }
          case Decision.Overflow overflow ->
              assertThat(overflow.rule()).as("seed %s, decision %s", seed, i).isEqualTo(one.rule());
        }
      }
      decisions.forEach(history.centre::act);
    }
  }

  /** Every agent of the queue is told of, with the verdict at that moment. */
  private static void agree(Explanation why, List<Candidate> all, RandomCentre centre) {
    assertThat(why.candidates().getFirst().verdict()).isEqualTo(Verdict.CHOSEN);
    assertThat(all).containsAll(why.candidates());
    assertThat(why.others()).isZero();
    assertThat(why.candidates()).hasSizeLessThanOrEqualTo(centre.agents.size());
  }

  /** DESIGN §7, across all queues. */
  @Property(tries = 30)
  void nobodyWaitsWhoseAgentIsFreeOrIsGivenOneOfLowerRank(@ForAll long seed) {
    History history = new History(seed);
    for (int i = 0; i < HAPPENINGS; i++) {
      List<Decision> decisions = history.next();
      List<ContactId> decided = decisions.stream().map(d -> d.contact().id()).toList();
      Map<AgentId, AgentState> states = new HashMap<>(history.centre.states);
      for (Decision decision : decisions) {
        if (decision instanceof Decision.Offer offer) {
          AgentState state = Objects.requireNonNull(states.get(offer.agent()));
          assertThat(history.centre.waiting())
              .filteredOn(other -> !decided.contains(other.id()))
              .filteredOn(other -> isHigher(other, offer.contact(), history.centre))
              .noneMatch(other -> mayGet(state, other, history.centre));
          states.put(offer.agent(), having(offer.contact(), state));
        }
      }
      assertThat(history.centre.waiting())
          .filteredOn(other -> !decided.contains(other.id()))
          .noneMatch(
              other ->
                  states.values().stream().anyMatch(state -> mayGet(state, other, history.centre)));
      decisions.forEach(history.centre::act);
    }
  }

  private static boolean mayGet(AgentState state, Contact contact, RandomCentre centre) {
    QueuePolicy policy = centre.policy(contact);
    Agent agent = centre.agent(state.id());
    return Eligibility.verdict(contact, policy, agent, state, centre.now) == Verdict.ELIGIBLE;
  }

  private static AgentState having(Contact contact, AgentState state) {
    Map<ContactId, Channel> load = new HashMap<>(state.load());
    load.put(contact.id(), contact.origin().channel());
    return new AgentState(
        state.id(),
        state.presence(),
        state.reason(),
        state.since(),
        state.idleSince(),
        load,
        state.next(),
        state.today());
  }

  private static boolean isHigher(Contact one, Contact other, RandomCentre centre) {
    return rankedAt(one, centre).isBefore(rankedAt(other, centre));
  }

  private static Instant rankedAt(Contact contact, RandomCentre centre) {
    return centre.policy(contact).rank().rank(Eligibility.place(contact).standing()).rankedAt();
  }

  @Property(tries = 30)
  void timeAloneChangesNothingBeforeTheNextChange(@ForAll long seed) {
    History history = new History(seed);
    for (int i = 0; i < HAPPENINGS; i++) {
      history.next().forEach(history.centre::act);
    }
    history.next(); // and nobody makes them true
    for (int i = 0; i < 10; i++) {
      Instant next = history.routing.nextChange().orElse(null);
      if (next != null) {
        assertThat(next).isAfter(history.centre.now);
        assertThat(history.routing.decide(next.minusNanos(1))).isEmpty();
        history.routing.decide(next);
        history.centre.now = next;
      }
    }
  }
}
