package io.lianxi.ivr.chat.guest;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Optional;

/** Who takes part in conversations beside their agents. */
public interface Guests {

  /** Lets {@code guest} in, whom the customer knows by {@code name}; false when they are in. */
  boolean join(ContactId contact, AgentId guest, String name, Instant at);

  /** Lets them out; false when they were not in. */
  boolean leave(ContactId contact, AgentId guest);

  /** The name of {@code guest}; empty when they are not in. */
  Optional<String> name(ContactId contact, AgentId guest);
}
