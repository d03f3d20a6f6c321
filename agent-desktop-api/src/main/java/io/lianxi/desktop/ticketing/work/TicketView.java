package io.lianxi.desktop.ticketing.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.ClockState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as staff see it.
 *
 * @param suspendedIn where it goes on when it is resumed
 * @param promise what its clocks run by
 * @param clocks by {@code firstResponse}, {@code nextResponse}, {@code resolution}
 * @param allowed the actions that this reader may do now
 * @param hold is it kept, however old it gets?
 */
public record TicketView(
    String id,
    String number,
    int version,
    TicketState state,
    @Nullable TicketState suspendedIn,
    String priority,
    String category,
    @Nullable String categoryLabelZh,
    @Nullable String categoryLabelEn,
    String subject,
    String description,
    Customer customer,
    @Nullable String province,
    @Nullable String contactId,
    Map<String, String> fields,
    List<String> risks,
    @Nullable Tie repeatOf,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String responsible,
    @Nullable String handler,
    @Nullable String group,
    List<String> helpers,
    Map<String, Clock> clocks,
    @JsonUnwrapped Promise promise,
    Counts counts,
    Ties ties,
    @Nullable Outcome outcome,
    List<String> allowed,
    boolean hold) {

  /** Who complains; the telephone is masked. */
  public record Customer(
      @Nullable String id,
      @Nullable String number,
      @Nullable String name,
      @Nullable String phone,
      int tier) {}

  /** Another ticket that this one has to do with. */
  public record Tie(String id, String number, TicketState state, String subject) {}

  /**
   * How a clock stands.
   *
   * @param due absent while it is paused
   */
  public record Clock(
      @Nullable Instant due,
      ClockState state,
      Instant startedAt,
      long promisedSeconds,
      long elapsedSeconds,
      long remainingSeconds,
      long overdueSeconds) {}

  /** What its clocks run by. */
  public record Promise(
      String slaClass,
      String slaClassLabelZh,
      String slaClassLabelEn,
      int policy,
      @Nullable String calendar,
      @Nullable Integer calendarVersion) {}

  /** How often what happened. */
  public record Counts(int urged, int returned, int reopened, int escalated) {}

  /** Which tickets it belongs with. */
  public record Ties(
      @Nullable Tie parent,
      List<Tie> children,
      List<Tie> absorbed,
      List<Tie> parts,
      @Nullable Tie splitFrom,
      @Nullable Tie mergedInto,
      boolean isIncident,
      @Nullable Tie incident) {}

  /** What came of it. */
  public record Outcome(
      @Nullable String answer,
      @Nullable Satisfaction satisfaction,
      @Nullable String rootCause,
      @Nullable Liability liability) {}
}
