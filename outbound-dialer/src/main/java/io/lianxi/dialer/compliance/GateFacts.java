package io.lianxi.dialer.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number and of whom it is, at the moment it is to be called.
 *
 * @param customerZone where the customer is; null when only the number tells
 * @param refusals of this number
 * @param callsToLead to any of the lead's numbers, in all
 * @param callsToNumber when this number was called by any campaign in the last two days
 * @param complainedAt last; null for never
 * @param hasOpenTicket something is still to be done for the customer
 * @param ticketClosedAt last; null for never
 */
public record GateFacts(
    NumberFacts number,
    @Nullable ZoneId customerZone,
    List<Consent> consents,
    List<Refusal> refusals,
    int callsToLead,
    List<Instant> callsToNumber,
    @Nullable Instant complainedAt,
    boolean hasOpenTicket,
    @Nullable Instant ticketClosedAt) {
  public GateFacts {
    consents = List.copyOf(consents);
    refusals = List.copyOf(refusals);
    callsToNumber = List.copyOf(callsToNumber);
  }
}
