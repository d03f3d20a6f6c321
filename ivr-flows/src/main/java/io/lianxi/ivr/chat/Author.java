package io.lianxi.ivr.chat;

import io.lianxi.acd.AgentId;
import java.util.Optional;

/** Who says something in a conversation. */
public sealed interface Author {

  record Customer() implements Author {}

  record Agent(AgentId agent) implements Author {}

  /** What the customer is guided by before and after a person. */
  record Flow() implements Author {}

  /** The house itself, e.g. that an agent has come. */
  record House() implements Author {}

  /** An agent, to other staff only. */
  record Whisper(AgentId agent) implements Author {}

  /** Does it go to the customer? */
  default boolean isForCustomer() {
    return switch (this) {
      case Customer customer -> false;
      case Agent agent -> true;
      case Flow flow -> true;
      case House house -> true;
      case Whisper whisper -> false;
    };
  }

  /** Which of the staff it is; empty when it is none. */
  default Optional<AgentId> staff() {
    return switch (this) {
      case Agent agent -> Optional.of(agent.agent());
      case Whisper whisper -> Optional.of(whisper.agent());
      case Customer customer -> Optional.empty();
      case Flow flow -> Optional.empty();
      case House house -> Optional.empty();
    };
  }
}
