package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.CustomerCalls;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls each lead for an agent who is free and is the call's from the beginning. */
final class AgentCalls {
  private final CustomerCalls calls;
  private final QueueTeams teams;
  private final Customers customers;

  AgentCalls(CustomerCalls calls, QueueTeams teams, Customers customers) {
    this.calls = calls;
    this.teams = teams;
    this.customers = customers;
  }

  boolean dial(ContactId contact, Dialling.Call call) {
    Optional<AgentState> agent =
        teams
            .free(call.queue(), call.agent())
            .filter(free -> !call.isAgentsAlone() || free.id().equals(call.agent()));
    return agent.isPresent()
        && calls.call(
                new CustomerCalls.Wish(contact, agent.get().id(), call.number(), customer(call)),
                call.queue(),
                call.callerNumber().value())
            instanceof CustomerCalls.Placed.Calling;
  }

  private @Nullable CustomerId customer(Dialling.Call call) {
    return customers.findByPhone(call.number()).stream().findFirst().map(Customer::id).orElse(null);
  }

  /** Those who could have a call of their own at once. */
  Set<AgentId> free(QueueName queue) {
    return teams.free(queue).stream().map(AgentState::id).collect(Collectors.toSet());
  }
}
