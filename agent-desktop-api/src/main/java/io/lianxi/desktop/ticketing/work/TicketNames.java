package io.lianxi.desktop.ticketing.work;

import io.lianxi.ticket.sla.policy.ClockKind;
import java.util.Optional;

/** How what tickets name by a code is called by people. */
public interface TicketNames {

  /** A name in both languages. */
  record Label(String zh, String en) {}

  /** The category's; empty when there is no such category. */
  Optional<Label> category(String code);

  /** The root cause's; empty when no category knows it. */
  Optional<Label> rootCause(String code);

  /** The group's; empty when there is no such group. */
  Optional<Label> group(String name);

  /** The name of who logs in as {@code username}; empty when nobody does. */
  Optional<String> person(String username);

  /** A clock's name in JSON. */
  static String of(ClockKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> "firstResponse";
      case NEXT_RESPONSE -> "nextResponse";
      case RESOLUTION -> "resolution";
    };
  }
}
