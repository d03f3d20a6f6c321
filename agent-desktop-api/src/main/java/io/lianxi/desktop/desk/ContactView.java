package io.lianxi.desktop.desk;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.ticket.work.TicketLine.Glance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as staff see it: for an agent the agent's own part in it, for everyone else the newest
 * part.
 *
 * @param customerAddress masked; absent when withheld
 * @param recordings names of its recordings
 * @param priority 0 to 9; absent while it has no place in a queue
 * @param callback absent unless the customer is to be called back
 * @param ticket absent unless the contact is work on a ticket
 * @param chat absent unless customer and agent write to each other
 * @param treatment what it gets instead of an agent, e.g. {@code Voicemail}; absent for nothing
 */
public record ContactView(
    String id,
    Channel channel,
    ContactState state,
    @Nullable String queue,
    String language,
    @Nullable String customerAddress,
    @Nullable CustomerView customer,
    @Nullable String agent,
    List<PathStep> path,
    Instant openedAt,
    @Nullable Instant queuedAt,
    @Nullable Instant offeredAt,
    @Nullable Instant offerExpiresAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant connectedAt,
    @Nullable Instant heldAt,
    @Nullable Boolean muted,
    @Nullable Instant endedAt,
    @Nullable EndedBy endedBy,
    @Nullable Instant wrapUpUntil,
    @Nullable Instant closedAt,
    @Nullable String disposition,
    @Nullable String note,
    List<String> recordings,
    @Nullable Integer priority,
    @Nullable Callback callback,
    @Nullable String treatment,
    @Nullable Work ticket,
    @Nullable Written chat,
    int version) {

  /**
   * The ticket that a contact of the channel TICKET is about.
   *
   * @param clock how it looks at a glance
   * @param due when the clock is due that is due first; absent when none runs
   */
  public record Work(
      String id,
      String number,
      String subject,
      String priority,
      Glance clock,
      @Nullable Instant due) {}

  /**
   * What is written in a contact of the channel CHAT.
   *
   * @param channel e.g. web or wechat
   * @param name of the customer as the channel tells; absent when it does not
   * @param unread messages of the customer that no agent has seen, 200 at most
   * @param last absent when nothing was written yet
   * @param waitingSince when the first was written that is not answered; absent for none
   * @param phone that the customer wrote before the first message, which proves nothing; absent for
   *     none
   * @param subject that the customer wrote before it; absent for none
   */
  public record Written(
      String channel,
      @Nullable String name,
      int unread,
      @Nullable MessageView last,
      @Nullable Instant waitingSince,
      @Nullable String phone,
      @Nullable String subject) {}

  /** The promise to call the customer back on a masked number. */
  public record Callback(String number, int attempts, Instant expiresAt) {}

  /** A step the customer took in the flow. */
  public record PathStep(String step, String input, Instant at) {}
}
