package io.lianxi.ivr.visit;

import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.Customer;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What flows are told of a contact, by the names that expressions know it by. */
public final class KnownFacts {

  private KnownFacts() {}

  /**
   * All that is known of {@code contact}.
   *
   * @param day on which customers are as old as they are told to be
   */
  public static Map<String, Object> of(
      Contact contact, Optional<Customer> customer, LocalDate day) {
    Map<String, Object> facts = new HashMap<>();
    Optional<ChatAddress> chat = ChatAddress.parse(contact.origin().customerAddress());
    facts.put("channel", chat.map(KnownFacts::channel).orElse("voice"));
    facts.put("caller", chat.isPresent() ? "" : contact.origin().customerAddress());
    facts.put("called", contact.origin().calledAddress());
    if (contact.place() != null) {
      facts.put("queue", contact.place().queue().value());
    }
    contact.assignments().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(Assignment::agent)
        .reduce((earlier, later) -> later)
        .ifPresent(agent -> facts.put("agent", agent.value()));
    customer.ifPresent(known -> facts.put("customer", of(known, day)));
    return facts;
  }

  private static String channel(ChatAddress address) {
    return address.channel().equals(ChatAddress.WEB) ? "chat" : address.channel();
  }

  private static Map<String, Object> of(Customer customer, LocalDate day) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", customer.number());
    facts.put("name", customer.name());
    facts.put("phone", customer.phone().value());
    facts.put("tier", (long) customer.tier());
    Integer age = customer.age(day);
    if (age != null) {
      facts.put("age", (long) age);
    }
    return facts;
  }
}
