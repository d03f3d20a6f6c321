package io.lianxi.acd.simulation;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.routing.Eligibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** Who may get what, and who comes first: what routing is measured by. */
final class Judge {
  private final Stores stores;

  Judge(Stores stores) {
    this.stores = stores;
  }

  boolean isEligible(Contact contact, Agent agent, AgentState state, Instant now) {
    return Eligibility.verdict(contact, policy(contact), agent, state, now) == Verdict.ELIGIBLE;
  }

  /** Highest rank first. */
  Comparator<Contact> rank() {
    return Comparator.comparing(this::rankedAt).thenComparing(contact -> contact.id().value());
  }

  private Instant rankedAt(Contact contact) {
    return policy(contact)
        .rank()
        .rank(Objects.requireNonNull(contact.place()).standing())
        .rankedAt();
  }

  private QueuePolicy policy(Contact contact) {
    return stores.queues.find(Objects.requireNonNull(contact.place()).queue()).orElseThrow();
  }
}
