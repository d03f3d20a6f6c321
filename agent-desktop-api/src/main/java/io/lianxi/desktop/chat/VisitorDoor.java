package io.lianxi.desktop.chat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.site.Introduction;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ivr.chat.web.WebTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out who a visitor is, and how many come from one place. */
final class VisitorDoor {
  private final WebTokens tokens;
  private final Profiles profiles;
  private final Introductions introductions;
  private final Customers customers;
  private final MinuteCounts counts;
  private final Limits limits;
  private final Clock clock;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  VisitorDoor(
      WebTokens tokens,
      Profiles profiles,
      Introductions introductions,
      Customers customers,
      MinuteCounts counts,
      Limits limits,
      Clock clock) {
    this.tokens = tokens;
    this.profiles = profiles;
    this.introductions = introductions;
    this.customers = customers;
    this.counts = counts;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * How much one place may do.
   *
   * @param sockets that are open at once, at this copy of the application
   * @param visitors that are new in a minute
   */
  record Limits(int sockets, int visitors) {}

  /** Who it is. */
  record Visitor(ChatAddress address, Optional<CustomerId> customer) {}

  /** Counts one more socket from {@code remote}; false when there are enough. */
  boolean enters(String remote) {
    boolean[] isIn = {false};
    open.compute(
        remote,
        (from, count) -> {
          int now = count == null ? 0 : count;
          isIn[0] = now < limits.sockets();
          return isIn[0] ? now + 1 : now;
        });
    return isIn[0];
  }

  /** One socket from {@code remote} is closed. */
  void leaves(String remote) {
    open.computeIfPresent(remote, (from, count) -> count > 1 ? count - 1 : null);
  }

  /** Who says hello; empty when too many new ones come from {@code remote}. */
  Optional<Visitor> visitor(Heard.Hello hello, String remote) {
    Optional<ChatAddress> known = tokens.visitor(hello.visitor());
    if (known.isEmpty() && !counts.addUpTo(limits.visitors(), "chat-visitors " + remote)) {
      return Optional.empty();
    }
    ChatAddress address = known.orElseGet(() -> ChatAddress.web(UUID.randomUUID().toString()));
    Instant now = clock.instant();
    if (!hello.about().name().isEmpty() || hello.language() != null) {
      profiles.told(address, hello.about().name(), hello.language(), now);
    }
    if (!hello.about().equals(Introduction.NONE)) {
      introductions.told(address, hello.about(), now);
    }
    Optional<CustomerId> customer =
        tokens.customer(hello.token(), now).flatMap(customers::findByNumber).map(Customer::id);
    return Optional.of(new Visitor(address, customer));
  }

  /** What {@code visitor} shows next time. */
  String token(Visitor visitor) {
    return tokens.visitor(visitor.address());
  }
}
