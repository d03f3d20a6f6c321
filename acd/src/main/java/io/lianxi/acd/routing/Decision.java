package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.queue.OverflowRule;
import java.time.Instant;

/** What is to become of a contact that waits, and why. */
public sealed interface Decision {
  Contact contact();

  Explanation explanation();

  /** It is offered to {@code agent}, for whom it rings until {@code expiresAt}. */
  record Offer(Contact contact, AgentId agent, Instant expiresAt, Explanation explanation)
      implements Decision {}

  /** It waits no longer in its queue, but goes where {@code rule} says. */
  record Overflow(Contact contact, OverflowRule rule, Explanation explanation)
      implements Decision {}
}
