package io.lianxi.desktop.supervisor;

import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.report.ServiceLevel;
import io.lianxi.ticket.report.TicketReports.Strip;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wallboard as staff see it.
 *
 * @param tickets absent until they were counted
 */
public record BoardView(
    Instant at, List<QueueLine> queues, List<AgentLine> agents, @Nullable Strip tickets) {

  /**
   * One queue: what goes on in it now, and its figures of today; an average of nothing is absent.
   *
   * @param forTickets do tickets of a group wait there, for hours and by clocks of their own?
   * @param serviceLevel 0 to 1, by {@code formula} with {@code serviceLevelSeconds}
   */
  public record QueueLine(
      String name,
      String labelZh,
      String labelEn,
      boolean forTickets,
      int waiting,
      int talking,
      long longestWaitSeconds,
      @Nullable Instant longestWaitingSince,
      @Nullable Double serviceLevel,
      long serviceLevelSeconds,
      ServiceLevel formula,
      int offered,
      int answered,
      int answeredInTime,
      int abandoned,
      @Nullable Double asaSeconds,
      @Nullable Double ahtSeconds,
      @Nullable Double occupancy,
      int agentsAvailable) {}

  /** One agent: the presence, the contact and how many contacts were handled today. */
  public record AgentLine(
      String id,
      String displayName,
      Presence presence,
      @Nullable NotReadyReason reason,
      Instant since,
      @Nullable ContactLine contact,
      int handled) {}

  /** What an agent is occupied with. */
  public record ContactLine(String id, ContactState state, Instant since, @Nullable String queue) {}
}
