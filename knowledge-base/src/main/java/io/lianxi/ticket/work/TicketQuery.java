package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows: those to which all of it applies. What is null or empty does not
 * matter.
 *
 * @param isOpen only those that are not over, or only those that are
 * @param scope what the reader may see; empty for everything
 * @param matter what they are about
 * @param time when something was or is due
 * @param text words in number or subject
 */
public record TicketQuery(
    Set<TicketState> states,
    @Nullable Boolean isOpen,
    Optional<Scope> scope,
    Handed handed,
    About matter,
    Times time,
    Oddity oddity,
    String text,
    Order order) {

  /** What someone may see: tickets of these groups, and those they have or had a hand in. */
  public record Scope(AgentId agent, Set<String> groups) {}

  /**
   * Who has them.
   *
   * @param isUnassigned only those that nobody has
   */
  public record Handed(@Nullable AgentId handler, boolean isUnassigned, @Nullable String group) {}

  /**
   * What they are about.
   *
   * @param category this one and those below it
   */
  public record About(
      @Nullable CustomerId customer,
      @Nullable PhoneNumber phone,
      @Nullable String category,
      @Nullable Priority priority,
      @Nullable String province,
      @Nullable String rootCause) {}

  /**
   * When.
   *
   * @param dueBefore a clock that runs is due before
   * @param openedFrom opened then or later
   * @param openedTo opened before
   * @param answeredFrom answered then or later, and not opened again since
   * @param missed its newest clock of this kind has broken its promise, whether it still runs or
   *     stopped too late
   */
  public record Times(
      @Nullable Instant dueBefore,
      boolean isBreached,
      boolean isAtRisk,
      @Nullable Instant openedFrom,
      @Nullable Instant openedTo,
      @Nullable Instant answeredFrom,
      @Nullable ClockKind missed) {
    public static final Times ANY = new Times(null, false, false, null, null, null, null);
  }

  /**
   * What is out of the ordinary.
   *
   * @param stuckSince in its state since before, and not over
   * @param returned at least so often; 0 does not matter
   * @param urged at least so often; 0 does not matter
   */
  public record Oddity(
      boolean isRisk, boolean isRepeat, @Nullable Instant stuckSince, int returned, int urged) {}

  /** What comes first. */
  public enum Order {
    /** What is due first; then what is not due, oldest first. */
    DUE,
    /** The newest. */
    OPENED,
    /** What changed last. */
    CHANGED
  }

  /** Everything, what is due first. */
  public static TicketQuery everything() {
    return new TicketQuery(
        Set.of(),
        null,
        Optional.empty(),
        new Handed(null, false, null),
        new About(null, null, null, null, null, null),
        Times.ANY,
        new Oddity(false, false, null, 0, 0),
        "",
        Order.DUE);
  }

  /** The same of one customer only. */
  public TicketQuery ofCustomer(CustomerId customer) {
    About ofWhom =
        new About(
            customer,
            matter.phone(),
            matter.category(),
            matter.priority(),
            matter.province(),
            matter.rootCause());
    return new TicketQuery(states, isOpen, scope, handed, ofWhom, time, oddity, text, order);
  }
}
