package io.lianxi.acd.contact;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.acd.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent's part in a contact, from the offer to the end of wrap-up; it occupies the agent until
 * {@code wrappedUpAt}.
 *
 * @param deadline when the clock acts: an offer expires, a connection has failed, a lost agent is
 *     given up, a timed wrap-up ends; null for never
 * @param leg number of the newest attempt to connect, 0 before the offer was accepted
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Assignment(
    AgentId agent,
    Instant offeredAt,
    @Nullable Instant acceptedAt,
    int leg,
    @Nullable Instant connectedAt,
    @Nullable Instant heldAt,
    boolean muted,
    boolean reachable,
    @Nullable Instant endedAt,
    @Nullable Instant wrappedUpAt,
    @Nullable Instant deadline,
    @Nullable String disposition,
    String note) {

  static Assignment offered(AgentId agent, Instant at, Instant expiresAt) {
    return new Assignment(
        agent, at, null, 0, null, null, false, false, null, null, expiresAt, null, "");
  }

  /** Is the agent's part with the customer still going on? */
  public boolean isActive() {
    return endedAt == null;
  }

  /** Does it still take up the agent? */
  public boolean isOccupying() {
    return wrappedUpAt == null;
  }

  /** Is the conversation over but the work after it not? */
  public boolean isInWrapUp() {
    return endedAt != null && wrappedUpAt == null;
  }

  Assignment accepted(int leg, Instant connectBy, Instant at) {
    return new Assignment(
        agent, offeredAt, at, leg, null, null, false, false, null, null, connectBy, null, "");
  }

  Assignment connected(int leg, Instant at) {
    return with(leg, connectedAt == null ? at : connectedAt, heldAt, muted, true, null);
  }

  Assignment reconnecting(int leg, Instant connectBy) {
    return with(leg, connectedAt, null, false, false, connectBy);
  }

  Assignment lost(Instant until) {
    return with(leg, connectedAt, null, false, false, until);
  }

  Assignment held(Instant at) {
    return with(leg, connectedAt, at, muted, reachable, deadline);
  }

  Assignment resumed() {
    return with(leg, connectedAt, null, muted, reachable, deadline);
  }

  Assignment muted(boolean isMuted) {
    return with(leg, connectedAt, heldAt, isMuted, reachable, deadline);
  }

  Assignment ended(Instant at, @Nullable Instant wrapUpUntil) {
    return new Assignment(
        agent,
        offeredAt,
        acceptedAt,
        leg,
        connectedAt,
        null,
        false,
        false,
        at,
        null,
        wrapUpUntil,
        disposition,
        note);
  }

  Assignment wrappedUp(@Nullable String chosen, String text, Instant at) {
    return new Assignment(
        agent,
        offeredAt,
        acceptedAt,
        leg,
        connectedAt,
        null,
        false,
        false,
        endedAt,
        at,
        null,
        chosen,
        text);
  }

  private Assignment with(
      int newLeg,
      @Nullable Instant newConnectedAt,
      @Nullable Instant newHeldAt,
      boolean isMuted,
      boolean isReachable,
      @Nullable Instant newDeadline) {
    return new Assignment(
        agent,
        offeredAt,
        acceptedAt,
        newLeg,
        newConnectedAt,
        newHeldAt,
        isMuted,
        isReachable,
        endedAt,
        wrappedUpAt,
        newDeadline,
        disposition,
        note);
  }
}
