package io.lianxi.dialer.dial;

import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.compliance.ComplianceGate;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.GateFacts;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.compliance.Numbering;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Consents;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks the gate with all that is known at that moment. */
final class Gatekeeping {
  /** As far back as any rule looks at calls to a number. */
  private static final Duration LOOKED_BACK = Duration.ofDays(31);

  private final Attempts attempts;
  private final Refusals refusals;
  private final Consents consents;
  private final DoNotCall doNotCall;
  private final CustomerTroubles troubles;

  Gatekeeping(
      Attempts attempts,
      Refusals refusals,
      Consents consents,
      DoNotCall doNotCall,
      CustomerTroubles troubles) {
    this.attempts = attempts;
    this.refusals = refusals;
    this.consents = consents;
    this.doNotCall = doNotCall;
    this.troubles = troubles;
  }

  /** What the gate says of an open attempt, to which its number belongs alone. */
  GateVerdict ask(Campaign campaign, Lead lead, Attempt attempt, Instant now) {
    PhoneNumber number = attempt.number();
    CustomerTroubles.Trouble trouble = troubles.of(lead.customer());
    GateFacts facts =
        new GateFacts(
            Numbering.facts(number),
            lead.zone(),
            consents(lead, number),
            refusals(number),
            attempts.callsTo(lead.id()),
            attempts.callsTo(number, now.minus(LOOKED_BACK), attempt.id()),
            trouble.complainedAt(),
            trouble.hasOpenTicket(),
            trouble.ticketClosedAt());
    return ComplianceGate.check(campaign.rules(), facts, now);
  }

  /** What came with the lead is taken back with all the rest. */
  private List<Consent> consents(Lead lead, PhoneNumber number) {
    List<Consent> all = new ArrayList<>(consents.of(number));
    Consent own = lead.consent();
    if (own != null) {
      all.add(consents.withdrawnAt(number).map(own::withdrawn).orElse(own));
    }
    return all;
  }

  private List<Refusal> refusals(PhoneNumber number) {
    List<Refusal> all = new ArrayList<>(refusals.of(number));
    doNotCall
        .find(number)
        .ifPresent(
            entry ->
                all.add(
                    new Refusal(
                        Set.of(), Set.of(), Refusal.Source.OWN, entry.reason(), Instant.EPOCH)));
    return all;
  }
}
