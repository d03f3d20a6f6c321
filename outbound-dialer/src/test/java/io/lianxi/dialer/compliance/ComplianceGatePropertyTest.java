package io.lianxi.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.dialer.compliance.NumberFacts.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is set and whatever the clock says: what the gate lets through keeps to all rules. */
class ComplianceGatePropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Asia/Kathmandu"));

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Random random = new Random();
  private LocalDate holiday = LocalDate.EPOCH;
  private int from;
  private int to;

  private GateRules rules() {
    from = random.nextInt(20);
    to = from + 1 + random.nextInt(24 - from);
    holiday = LocalDate.of(2026, 3, 1 + random.nextInt(31));
    BusinessCalendar week =
        BusinessCalendar.weekly(
            ZONES.getFirst(),
            EnumSet.allOf(DayOfWeek.class),
            Hours.of("%02d:00".formatted(from), "%02d:00".formatted(to)));
    BusinessCalendar calendar =
        new BusinessCalendar(ZONES.getFirst(), week.hours(), Set.of(holiday), Map.of(), Map.of());
    return new GateRules(
        Purpose.CARE,
        random.nextInt(4) > 0,
        new CallingHours(calendar),
        new AttemptLimits(
            1 + random.nextInt(5),
            1 + random.nextInt(3),
            1 + random.nextInt(3),
            Duration.ofMinutes(random.nextInt(600))),
        random.nextInt(5) == 0 ? Set.of("+86138") : Set.of(),
        Duration.ofDays(random.nextInt(40)),
        Duration.ofDays(random.nextInt(10)));
  }

  private Instant ago(Instant now, int hours) {
    return now.minus(Duration.ofMinutes(random.nextInt(hours * 60)));
  }

  private GateFacts facts(Instant now) {
    Set<ZoneId> zones =
        IntStream.range(0, 1 + random.nextInt(2))
            .mapToObj(i -> ZONES.get(random.nextInt(ZONES.size())))
            .collect(Collectors.toSet());
    Kind kind = random.nextInt(8) == 0 ? KINDS.get(random.nextInt(KINDS.size())) : Kind.MOBILE;
    PhoneNumber number = new PhoneNumber("+8613" + (8 + random.nextInt(2)) + "00000001");
    return new GateFacts(
        new NumberFacts(number, kind, zones, ""),
        random.nextInt(3) == 0 ? ZONES.get(random.nextInt(ZONES.size())) : null,
        random.nextInt(5) == 0
            ? List.of()
            : List.of(
                new Consent(
                    Set.of(Purpose.CARE),
                    ago(now, 48),
                    "contract",
                    random.nextInt(3) == 0 ? ago(now.plus(Duration.ofDays(1)), 48) : null,
                    null)),
        random.nextInt(5) == 0
            ? List.of(
                new Refusal(
                    Set.of(random.nextBoolean() ? Channel.VOICE : Channel.CHAT),
                    Set.of(),
                    Refusal.Source.OWN,
                    "",
                    ago(now, 48)))
            : List.of(),
        random.nextInt(6),
        IntStream.range(0, random.nextInt(5)).mapToObj(i -> ago(now, 48)).toList(),
        random.nextInt(5) == 0 ? ago(now, 40 * 24) : null,
        random.nextInt(8) == 0,
        random.nextInt(5) == 0 ? ago(now, 10 * 24) : null);
  }

  @Property(tries = 3_000)
  void whatIsLetThroughKeepsToAllRules(@ForAll long seed) {
    random.setSeed(seed);
    Instant now =
        Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(31 * 24 * 3_600));
    GateRules rules = rules();
    GateFacts facts = facts(now);
    GateVerdict verdict = ComplianceGate.check(rules, facts, now);
    assertThat(verdict.isAllowed()).isEqualTo(isLawful(rules, facts, now));
    verdict
        .retryAt()
        .ifPresent(
            at -> {
              assertThat(at).isAfter(now);
              if (rules.blockedAreas().isEmpty()
                  && facts.consents().stream().allMatch(c -> c.covers(Purpose.CARE, at))) {
                assertThat(ComplianceGate.check(rules, facts, at).checks())
                    .filteredOn(check -> !check.passes())
                    .extracting(GateCheck::rule)
                    .isSubsetOf(GateRule.HOURS);
              }
            });
  }

  /** The rules once more, said in the plainest way. */
  private boolean isLawful(GateRules rules, GateFacts facts, Instant now) {
    ZoneId customer = facts.customerZone();
    Set<ZoneId> zones = customer == null ? facts.number().zones() : Set.of(customer);
    boolean isGoodTime =
        zones.stream()
            .map(zone -> LocalDateTime.ofInstant(now, zone))
            .allMatch(
                local ->
                    local.getHour() >= from
                        && local.getHour() < to
                        && !local.toLocalDate().equals(holiday));
    boolean isRefused =
        facts.refusals().stream()
            .anyMatch(r -> r.channels().contains(Channel.VOICE) && !r.since().isAfter(now));
    boolean hasConsent =
        !rules.needsConsent()
            || facts.consents().stream().anyMatch(consent -> consent.covers(Purpose.CARE, now));
    Instant complaint = facts.complainedAt();
    Instant ticket = facts.ticketClosedAt();
    return isGoodTime
        && !isRefused
        && hasConsent
        && (facts.number().kind() == Kind.MOBILE || facts.number().kind() == Kind.FIXED_LINE)
        && rules.blockedAreas().stream().noneMatch(facts.number().number().value()::startsWith)
        && (complaint == null || !complaint.plus(rules.afterComplaint()).isAfter(now))
        && !facts.hasOpenTicket()
        && (ticket == null || !ticket.plus(rules.afterTicket()).isAfter(now))
        && isRareEnough(rules.limits(), facts, zones, now);
  }

  private static boolean isRareEnough(
      AttemptLimits limits, GateFacts facts, Set<ZoneId> zones, Instant now) {
    List<Instant> calls = facts.callsToNumber();
    boolean isDayFree =
        zones.stream()
            .allMatch(
                zone ->
                    calls.stream()
                            .filter(
                                at ->
                                    LocalDate.ofInstant(at, zone)
                                        .equals(LocalDate.ofInstant(now, zone)))
                            .count()
                        < limits.perDay());
    long recent = calls.stream().filter(at -> at.plus(Duration.ofDays(1)).isAfter(now)).count();
    return facts.callsToLead() < limits.perLead()
        && isDayFree
        && recent < limits.per24Hours()
        && calls.stream().noneMatch(at -> at.plus(limits.pause()).isAfter(now));
  }
}
