package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.util.List;

/** How agents take contacts, by themselves or because their queue does not ask them. */
public interface Taking {
  /** What happens when {@code agent} takes the offer of {@code contact} at {@code now}. */
  List<ContactEvent> accepted(Contact contact, AgentId agent, Instant now);

  /** Joins the customer with the agent who has taken the contact, called first or not. */
  void connect(Contact contact, AgentId agent);
}
