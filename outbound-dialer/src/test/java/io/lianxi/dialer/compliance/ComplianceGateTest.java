package io.lianxi.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.dialer.compliance.NumberFacts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceGateTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A Monday, 10:00 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000001");
  private static final Consent CONSENT =
      new Consent(Set.of(Purpose.CARE), NOW.minusSeconds(60), "contract 7", null, null);

  private static GateRules rules() {
    return GateRules.usual(Purpose.CARE, new CallingHours(CallingHours.usual(SHANGHAI)));
  }

  private static GateRules rules(Set<String> blocked, boolean needsConsent) {
    GateRules usual = rules();
    return new GateRules(
        usual.purpose(),
        needsConsent,
        usual.hours(),
        usual.limits(),
        blocked,
        usual.afterComplaint(),
        usual.afterTicket());
  }

  private static NumberFacts number(Kind kind) {
    return new NumberFacts(NUMBER, kind, Set.of(SHANGHAI), "浙江省杭州市");
  }

  private static GateFacts facts() {
    return facts(List.of(CONSENT), List.of());
  }

  private static GateFacts facts(List<Consent> consents, List<Refusal> refusals) {
    return new GateFacts(
        number(Kind.MOBILE), null, consents, refusals, 0, List.of(), null, false, null);
  }

  private static GateFacts called(int callsToLead, Instant... callsToNumber) {
    return new GateFacts(
        number(Kind.MOBILE),
        null,
        List.of(CONSENT),
        List.of(),
        callsToLead,
        List.of(callsToNumber),
        null,
        false,
        null);
  }

  private static GateFacts after(
      @Nullable Instant complaint, boolean hasOpenTicket, @Nullable Instant ticket) {
    return new GateFacts(
        number(Kind.MOBILE),
        null,
        List.of(CONSENT),
        List.of(),
        0,
        List.of(),
        complaint,
        hasOpenTicket,
        ticket);
  }

  private static void assertRefused(GateVerdict verdict, GateRule by, @Nullable Instant until) {
    assertThat(verdict.isAllowed()).isFalse();
    assertThat(verdict.refusal().orElseThrow().rule()).isEqualTo(by);
    assertThat(verdict.retryAt().orElse(null)).isEqualTo(until);
  }

  @Test
  void aCallThatKeepsToAllRulesIsAllowedAndSaysWhy() {
    GateVerdict verdict = ComplianceGate.check(rules(), facts(), NOW);
    assertThat(verdict.isAllowed()).isTrue();
    assertThat(verdict.refusal()).isEmpty();
    assertThat(verdict.retryAt()).isEmpty();
    assertThat(verdict.checks()).extracting(GateCheck::rule).containsExactly(GateRule.values());
    assertThat(verdict.checks()).extracting(GateCheck::detail).contains("contract 7", "0/8");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlySomebodysTelephoneIsCalled(Kind kind) {
    GateFacts facts =
        new GateFacts(
            number(kind), null, List.of(CONSENT), List.of(), 0, List.of(), null, false, null);
    GateVerdict verdict = ComplianceGate.check(rules(), facts, NOW);
    assertThat(verdict.isAllowed()).isEqualTo(kind == Kind.MOBILE || kind == Kind.FIXED_LINE);
    assertThat(verdict.checks().getFirst().detail()).isEqualTo(kind.name());
  }

  @Test
  void aShortCodeIsNeverCalledWhateverIsSaidOfIt() {
    NumberFacts short110 = new NumberFacts(new PhoneNumber("110"), Kind.MOBILE, Set.of(), "");
    GateFacts facts =
        new GateFacts(short110, null, List.of(CONSENT), List.of(), 0, List.of(), null, false, null);
    assertRefused(ComplianceGate.check(rules(), facts, NOW), GateRule.NUMBER, null);
  }

  @ParameterizedTest
  @CsvSource({
    ", , 0, true",
    "VOICE, , 0, true",
    "CHAT, , 0, false",
    ", CARE, 0, true",
    ", UPSELL, 0, false",
    "VOICE, CARE, 0, true",
    "VOICE, UPSELL, 0, false",
    ", , 1, false",
    ", , -86400, true"
  })
  void refusalsHoldForTheirChannelsAndPurposesFromTheirFirstMomentOn(
      @Nullable Channel channel, @Nullable Purpose purpose, long since, boolean forbids) {
    Refusal refusal =
        new Refusal(
            channel == null ? Set.of() : Set.of(channel),
            purpose == null ? Set.of() : Set.of(purpose),
            Refusal.Source.OPT_OUT,
            "key 9",
            NOW.plusSeconds(since));
    GateVerdict verdict =
        ComplianceGate.check(rules(), facts(List.of(CONSENT), List.of(refusal)), NOW);
    assertThat(verdict.isAllowed()).isEqualTo(!forbids);
    if (forbids) {
      assertRefused(verdict, GateRule.DO_NOT_CALL, null);
      assertThat(verdict.refusal().orElseThrow().detail()).isEqualTo("OPT_OUT");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CARE, 0, , , true",
    "UPSELL, 0, , , false",
    "CARE, 1, , , false",
    "CARE, -100, 1, , true",
    "CARE, -100, 0, , false",
    "CARE, -100, , 1, true",
    "CARE, -100, , 0, false"
  })
  void consentIsForAPurposeAndATime(
      Purpose purpose,
      long given,
      @Nullable Long until,
      @Nullable Long withdrawn,
      boolean isEnough) {
    Consent consent =
        new Consent(
            Set.of(purpose),
            NOW.plusSeconds(given),
            "recording 9",
            until == null ? null : NOW.plusSeconds(until),
            withdrawn == null ? null : NOW.plusSeconds(withdrawn));
    GateVerdict verdict = ComplianceGate.check(rules(), facts(List.of(consent), List.of()), NOW);
    assertThat(verdict.isAllowed()).isEqualTo(isEnough);
  }

  @Test
  void withoutConsentOnlyWhoNeedsNoneIsCalled() {
    GateFacts none = facts(List.of(), List.of());
    assertRefused(ComplianceGate.check(rules(), none, NOW), GateRule.CONSENT, null);
    assertThat(ComplianceGate.check(rules(Set.of(), false), none, NOW).isAllowed()).isTrue();
  }

  @Test
  void aConsentWithoutEvidenceIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Consent(Set.of(Purpose.CARE), NOW, " ", null, null));
  }

  @ParameterizedTest
  @CsvSource({"-61, true", "-60, false", "-59, false", "1, true"})
  void whatWasGivenUntilAllIsTakenBackIsTakenBack(long withdrawn, boolean isEnough) {
    Consent consent = CONSENT.withdrawn(NOW.plusSeconds(withdrawn));
    assertThat(consent.covers(Purpose.CARE, NOW)).isEqualTo(isEnough);
    assertThat(consent.withdrawn(NOW.plusSeconds(9)).covers(Purpose.CARE, NOW)).isEqualTo(isEnough);
  }

  @ParameterizedTest
  @CsvSource({"+86138, false", "+86139, true", "浙江, false", "浙江省杭州, false", "杭州, true"})
  void areasAreBlockedByCodeOrByName(String blocked, boolean isAllowed) {
    GateVerdict verdict = ComplianceGate.check(rules(Set.of(blocked), true), facts(), NOW);
    assertThat(verdict.isAllowed()).isEqualTo(isAllowed);
  }

  @ParameterizedTest
  @CsvSource({"P29DT23H59M, false", "P30D, true"})
  void whoHasComplainedIsLeftAloneForAWhile(Duration ago, boolean isAllowed) {
    Instant complaint = NOW.minus(ago);
    GateVerdict verdict = ComplianceGate.check(rules(), after(complaint, false, null), NOW);
    assertThat(verdict.isAllowed()).isEqualTo(isAllowed);
    if (!isAllowed) {
      assertRefused(verdict, GateRule.COMPLAINT, complaint.plus(Duration.ofDays(30)));
    }
  }

  @Test
  void whoWaitsForUsIsNotCalledForAnythingElse() {
    GateVerdict open = ComplianceGate.check(rules(), after(null, true, null), NOW);
    assertRefused(open, GateRule.TICKET, null);
    Instant closed = NOW.minus(Duration.ofDays(6));
    GateVerdict recent = ComplianceGate.check(rules(), after(null, false, closed), NOW);
    assertRefused(recent, GateRule.TICKET, closed.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:59:59.999Z, 2026-03-02T01:00:00Z",
    "2026-03-02T01:00:00Z,",
    "2026-03-02T03:59:59Z,",
    "2026-03-02T04:00:00Z, 2026-03-02T06:00:00Z",
    "2026-03-02T11:59:59Z,",
    "2026-03-02T12:00:00Z, 2026-03-03T01:00:00Z"
  })
  void hoursAreThoseOfWhoIsCalled(Instant now, @Nullable Instant next) {
    Consent consent =
        new Consent(Set.of(Purpose.CARE), now.minusSeconds(1), "contract", null, null);
    GateVerdict verdict = ComplianceGate.check(rules(), facts(List.of(consent), List.of()), now);
    assertThat(verdict.isAllowed()).isEqualTo(next == null);
    assertThat(verdict.retryAt().orElse(null)).isEqualTo(next);
  }

  @Test
  void ofWhomMayBeInManyZonesItMustBeTheRightTimeInEach() {
    ZoneId newYork = ZoneId.of("America/New_York");
    ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
    CallingHours hours = new CallingHours(CallingHours.usual(SHANGHAI));
    Instant nine = LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(newYork).toInstant();
    assertThat(hours.isOpen(Set.of(newYork), nine)).isTrue();
    assertThat(hours.isOpen(Set.of(newYork, losAngeles), nine)).isFalse();
    assertThat(hours.nextOpening(Set.of(newYork, losAngeles), nine))
        .contains(LocalDate.of(2026, 3, 2).atTime(14, 0).atZone(newYork).toInstant());
  }

  @Test
  void theCustomersZoneIsKnownBetterThanTheNumbers() {
    GateFacts facts =
        new GateFacts(
            number(Kind.MOBILE),
            ZoneId.of("Europe/Berlin"),
            List.of(CONSENT),
            List.of(),
            0,
            List.of(),
            null,
            false,
            null);
    assertRefused(
        ComplianceGate.check(rules(), facts, NOW),
        GateRule.HOURS,
        Instant.parse("2026-03-02T08:00:00Z"));
  }

  @Test
  void holidaysAreNoDaysToCall() {
    BusinessCalendar usual = CallingHours.usual(SHANGHAI);
    LocalDate today = LocalDate.of(2026, 3, 2);
    BusinessCalendar closed =
        new BusinessCalendar(SHANGHAI, usual.hours(), Set.of(today), Map.of(), Map.of());
    GateRules rules = GateRules.usual(Purpose.CARE, new CallingHours(closed));
    assertRefused(
        ComplianceGate.check(rules, facts(), NOW),
        GateRule.HOURS,
        Instant.parse("2026-03-03T01:00:00Z"));
  }

  @Test
  void aLeadIsNotCalledForEver() {
    assertThat(ComplianceGate.check(rules(), called(7), NOW).isAllowed()).isTrue();
    assertRefused(ComplianceGate.check(rules(), called(8), NOW), GateRule.CALLS_TO_LEAD, null);
  }

  @Test
  void aNumberIsCalledOnlySoOftenADayOfItsOwn() {
    Instant morning = NOW.minus(Duration.ofMinutes(61));
    GateVerdict verdict =
        ComplianceGate.check(rules(), called(2, morning, morning.minusSeconds(1)), NOW);
    assertRefused(
        verdict,
        GateRule.CALLS_THIS_DAY,
        LocalDate.of(2026, 3, 3).atStartOfDay(SHANGHAI).toInstant());
    Instant yesterday = NOW.minus(Duration.ofHours(12));
    assertThat(ComplianceGate.check(rules(), called(2, morning, yesterday), NOW).isAllowed())
        .isTrue();
  }

  @Test
  void aNumberIsCalledOnlySoOftenInAnyDay() {
    Instant[] calls = {
      NOW.minus(Duration.ofHours(13)),
      NOW.minus(Duration.ofHours(14)),
      NOW.minus(Duration.ofHours(2))
    };
    assertRefused(
        ComplianceGate.check(rules(), called(3, calls), NOW),
        GateRule.CALLS_IN_24_HOURS,
        NOW.plus(Duration.ofHours(10)));
  }

  @Test
  void betweenTwoCallsThereIsAPause() {
    Instant last = NOW.minus(Duration.ofMinutes(59));
    assertRefused(
        ComplianceGate.check(rules(), called(1, last), NOW),
        GateRule.PAUSE,
        NOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void whatTimeHealsIsToldWithTheLatestMoment() {
    Instant noon = Instant.parse("2026-03-02T04:30:00Z");
    GateVerdict verdict = ComplianceGate.check(rules(), called(1, noon.minusSeconds(60)), noon);
    assertThat(verdict.retryAt()).contains(Instant.parse("2026-03-02T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, PT1H, perLead",
    "1, 0, 1, PT1H, perDay",
    "1, 1, 0, PT1H, per24Hours",
    "51, 1, 1, PT1H, perLead",
    "1, 1, 1, -PT1S, pause",
    "1, 2, 1, P1D, pause"
  })
  void limitsThatCannotBeAreRefused(int lead, int day, int day24, Duration pause, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttemptLimits(lead, day, day24, pause))
        .withMessageContaining(field);
  }
}
