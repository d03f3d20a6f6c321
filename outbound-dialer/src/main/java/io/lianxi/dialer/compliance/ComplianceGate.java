package io.lianxi.dialer.compliance;

import io.lianxi.acd.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * May this number be called now? Every call of the house passes here, at the instant of dialling.
 * All rules are asked, so that the explanation is whole:
 *
 * <ol>
 *   <li>the number is somebody's telephone: never an emergency number or a short one;
 *   <li>nobody refused it for calls, or for this purpose, on any list;
 *   <li>whose it is has agreed to the purpose, and it can be shown;
 *   <li>its area is not blocked;
 *   <li>its owner has not complained of late;
 *   <li>and waits for nothing from us;
 *   <li>it is a good time of day where they are;
 *   <li>the lead was not called too often,
 *   <li>nor the number on this day of theirs,
 *   <li>nor within 24 hours,
 *   <li>nor just now.
 * </ol>
 */
public final class ComplianceGate {
  private static final Duration DAY = Duration.ofDays(1);

  private ComplianceGate() {}

  /** What the rules say of a call at {@code now}. */
  public static GateVerdict check(GateRules rules, GateFacts facts, Instant now) {
    Set<ZoneId> zones = rules.zones(facts.customerZone(), facts.number());
    return new GateVerdict(
        List.of(
            number(facts),
            refusals(rules, facts, now),
            consent(rules, facts, now),
            area(rules, facts),
            complaint(rules, facts, now),
            ticket(rules, facts, now),
            hours(rules, zones, now),
            callsToLead(rules, facts),
            callsThisDay(rules, facts, zones, now),
            callsIn24Hours(rules, facts, now),
            pause(rules, facts, now)));
  }

  private static GateCheck number(GateFacts facts) {
    NumberFacts number = facts.number();
    boolean isTelephone = number.kind().isTelephone() && number.number().value().startsWith("+");
    return GateCheck.of(GateRule.NUMBER, isTelephone, number.kind().name(), null);
  }

  private static GateCheck refusals(GateRules rules, GateFacts facts, Instant now) {
    return facts.refusals().stream()
        .filter(refusal -> refusal.forbids(Channel.VOICE, rules.purpose(), now))
        .findFirst()
        .map(refusal -> GateCheck.never(GateRule.DO_NOT_CALL, refusal.source().name()))
        .orElseGet(() -> GateCheck.passed(GateRule.DO_NOT_CALL, ""));
  }

  private static GateCheck consent(GateRules rules, GateFacts facts, Instant now) {
    Optional<Consent> consent =
        facts.consents().stream().filter(one -> one.covers(rules.purpose(), now)).findFirst();
    if (consent.isPresent()) {
      return GateCheck.passed(GateRule.CONSENT, consent.get().evidence());
    }
    return GateCheck.of(GateRule.CONSENT, !rules.needsConsent(), "", null);
  }

  private static GateCheck area(GateRules rules, GateFacts facts) {
    NumberFacts number = facts.number();
    return rules.blockedAreas().stream()
        .filter(
            blocked ->
                number.number().value().startsWith(blocked) || number.area().startsWith(blocked))
        .findFirst()
        .map(blocked -> GateCheck.never(GateRule.AREA, blocked))
        .orElseGet(() -> GateCheck.passed(GateRule.AREA, number.area()));
  }

  private static GateCheck complaint(GateRules rules, GateFacts facts, Instant now) {
    return coolDown(GateRule.COMPLAINT, facts.complainedAt(), rules.afterComplaint(), now);
  }

  private static GateCheck ticket(GateRules rules, GateFacts facts, Instant now) {
    return facts.hasOpenTicket()
        ? GateCheck.never(GateRule.TICKET, "OPEN")
        : coolDown(GateRule.TICKET, facts.ticketClosedAt(), rules.afterTicket(), now);
  }

  private static GateCheck coolDown(
      GateRule rule, @Nullable Instant since, Duration length, Instant now) {
    if (since == null) {
      return GateCheck.passed(rule, "");
    }
    Instant until = since.plus(length);
    return GateCheck.of(rule, !now.isBefore(until), since.toString(), until);
  }

  private static GateCheck hours(GateRules rules, Set<ZoneId> zones, Instant now) {
    ZoneId first = zones.iterator().next();
    String detail =
        zones.size() == 1 ? local(now, first) : zones.size() + " × " + local(now, first);
    return rules.hours().isOpen(zones, now)
        ? GateCheck.passed(GateRule.HOURS, detail)
        : GateCheck.of(
            GateRule.HOURS, false, detail, rules.hours().nextOpening(zones, now).orElse(null));
  }

  private static String local(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDateTime() + " " + zone.getId();
  }

  private static GateCheck callsToLead(GateRules rules, GateFacts facts) {
    int most = rules.limits().perLead();
    int calls = facts.callsToLead();
    return GateCheck.of(GateRule.CALLS_TO_LEAD, calls < most, calls + "/" + most, null);
  }

  private static GateCheck callsThisDay(
      GateRules rules, GateFacts facts, Set<ZoneId> zones, Instant now) {
    int most = rules.limits().perDay();
    int calls = 0;
    Instant until = now;
    for (ZoneId zone : zones) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      long count =
          facts.callsToNumber().stream()
              .filter(at -> LocalDate.ofInstant(at, zone).equals(today))
              .count();
      calls = Math.max(calls, (int) count);
      Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
      until = tomorrow.isAfter(until) ? tomorrow : until;
    }
    return GateCheck.of(GateRule.CALLS_THIS_DAY, calls < most, calls + "/" + most, until);
  }

  private static GateCheck callsIn24Hours(GateRules rules, GateFacts facts, Instant now) {
    int most = rules.limits().per24Hours();
    List<Instant> recent =
        facts.callsToNumber().stream().filter(at -> at.isAfter(now.minus(DAY))).sorted().toList();
    boolean passes = recent.size() < most;
    Instant until = passes ? null : recent.get(recent.size() - most).plus(DAY);
    return GateCheck.of(GateRule.CALLS_IN_24_HOURS, passes, recent.size() + "/" + most, until);
  }

  private static GateCheck pause(GateRules rules, GateFacts facts, Instant now) {
    return facts.callsToNumber().stream()
        .max(Instant::compareTo)
        .map(last -> coolDown(GateRule.PAUSE, last, rules.limits().pause(), now))
        .orElseGet(() -> GateCheck.passed(GateRule.PAUSE, ""));
  }
}
