package io.lianxi.dialer.campaign.lead;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Numbering;
import io.lianxi.dialer.compliance.Purpose;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When leads are called again that were called in vain. */
class RecyclingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String CHINESE = "+8613800000001";
  private static final String RUSSIAN = "+79161234567"; // a mobile number of eleven time zones
  private static final List<ZoneId> ZONES =
      List.of(
          SHANGHAI,
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Kiritimati"));
  private static final GateRules USUAL = gate(CallingHours.usual(SHANGHAI));

  private final Random random = new Random();

  private static GateRules gate(BusinessCalendar calendar) {
    return GateRules.usual(Purpose.CARE, new CallingHours(calendar));
  }

  private static Recycling recycling(Retry retry, GateRules gate) {
    return new Recycling(new RecycleRules(Map.of(CallOutcome.NO_ANSWER, retry)), gate);
  }

  private static Lead lead(@Nullable ZoneId zone, String... numbers) {
    return new Lead(
        new LeadId(1),
        CampaignId.random(),
        "",
        "",
        Stream.of(numbers)
            .map(number -> new LeadNumber(new PhoneNumber(number), LeadNumber.Type.MOBILE, false))
            .toList(),
        "",
        zone,
        0,
        0,
        Map.of(),
        null,
        LeadState.CALLING,
        0,
        0,
        Map.of(),
        1,
        Instant.EPOCH,
        null,
        null);
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, PT4H, 2026-03-02T14:00", // the afternoon, as it would be anyway
    "2026-03-02T10:00, PT1H, 2026-03-02T14:00", // another hour of the morning would do no good
    "2026-03-02T11:59, PT8H, 2026-03-02T19:59",
    "2026-03-02T14:30, PT1H, 2026-03-02T18:00",
    "2026-03-02T15:00, PT4H, 2026-03-02T19:00",
    "2026-03-02T17:30, PT3H, 2026-03-03T09:00", // the evening is over by then
    "2026-03-02T18:00, PT1H, 2026-03-03T09:00",
    "2026-03-02T19:59, PT24H, 2026-03-04T09:00"
  })
  void whoDidNotAnswerIsCalledInAnotherPartOfTheDay(String called, Duration after, String again) {
    Recycling recycling = recycling(new Retry(3, after, false, true), USUAL);
    for (ZoneId zone : ZONES) {
      Lead next =
          LeadCourse.after(lead(zone, CHINESE), CallOutcome.NO_ANSWER, recycling, at(called, zone));
      assertThat(next.nextAt()).as("%s", zone).isEqualTo(at(again, zone));
      assertThat(next.state()).isEqualTo(LeadState.READY);
    }
  }

  @Test
  void withoutTheRuleOnlyTheTimeThatHasPassedCounts() {
    Instant now = at("2026-03-02T10:00", SHANGHAI);
    Recycling recycling = recycling(new Retry(3, Duration.ofHours(1), false), USUAL);
    Lead next = LeadCourse.after(lead(SHANGHAI, CHINESE), CallOutcome.NO_ANSWER, recycling, now);
    assertThat(next.nextAt()).isEqualTo(now.plus(Duration.ofHours(1)));
  }

  @Test
  void whereIsCalledInOnePartOnlyThatOneIsTakenAgain() {
    BusinessCalendar mornings =
        BusinessCalendar.weekly(
            SHANGHAI, EnumSet.allOf(DayOfWeek.class), Hours.of("09:00", "11:30"));
    Recycling recycling = recycling(new Retry(3, Duration.ofHours(4), false, true), gate(mornings));
    Lead next =
        LeadCourse.after(
            lead(SHANGHAI, CHINESE),
            CallOutcome.NO_ANSWER,
            recycling,
            at("2026-03-02T10:00", SHANGHAI));
    assertThat(next.nextAt()).isEqualTo(at("2026-03-03T09:00", SHANGHAI));
  }

  @Test
  void whoeverMayBeInSeveralZonesIsCalledInAnotherPartInEach() {
    Recycling recycling = recycling(new Retry(3, Duration.ZERO, false, true), wholeDay());
    Instant now = at("2026-03-02T02:00", ZoneId.of("Europe/Moscow"));
    Lead next = LeadCourse.after(lead(null, RUSSIAN), CallOutcome.NO_ANSWER, recycling, now);
    Set<ZoneId> zones = zones(USUAL, next);
    assertThat(zones).as("that there is something to be seen").hasSizeGreaterThan(5);
    assertThat(parts(zones, now)).containsExactly(DayPart.MORNING);
    assertThat(parts(zones, next.nextAt()))
        .containsExactlyInAnyOrder(DayPart.AFTERNOON, DayPart.EVENING);
    assertThat(next.nextAt()).isEqualTo(at("2026-03-02T12:00", ZoneId.of("Europe/Kaliningrad")));
  }

  private static GateRules wholeDay() {
    return gate(
        BusinessCalendar.weekly(
            SHANGHAI, EnumSet.allOf(DayOfWeek.class), Hours.of("00:00", "24:00")));
  }

  private static Set<DayPart> parts(Set<ZoneId> zones, Instant at) {
    return zones.stream().map(zone -> DayPart.of(at, zone)).collect(Collectors.toSet());
  }

  private static Set<ZoneId> zones(GateRules gate, Lead lead) {
    return gate.zones(lead.zone(), Numbering.facts(lead.nextNumber()));
  }

  @Test
  void whatWasPromisedIsCalledAsPromisedInAnyPart() {
    Instant now = at("2026-03-02T10:00", SHANGHAI);
    Callback callback = Callback.of(now, now.plus(Duration.ofHours(2)), WANG, CallbackRules.USUAL);
    Lead promised =
        LeadCourse.after(lead(SHANGHAI, CHINESE), new LeadResult.CallBack(callback), now).calling();
    Recycling recycling = recycling(new Retry(3, Duration.ofHours(1), false, true), USUAL);
    Lead next = LeadCourse.after(promised, CallOutcome.NO_ANSWER, recycling, now);
    assertThat(next.promised()).isNotNull();
    assertThat(next.nextAt()).isBefore(at("2026-03-02T12:00", SHANGHAI));
    Instant late = now.plus(Duration.ofHours(1).plusMinutes(30));
    Lead anybodys = LeadCourse.after(promised, CallOutcome.NO_ANSWER, recycling, late);
    assertThat(anybodys.promised()).isNull();
    assertThat(anybodys.nextAt()).isEqualTo(at("2026-03-02T14:00", SHANGHAI));
  }

  private GateRules hours() {
    int from = random.nextInt(20);
    int to = from + 1 + random.nextInt(24 - from);
    List<DayOfWeek> days = List.of(DayOfWeek.values());
    EnumSet<DayOfWeek> open = EnumSet.of(days.get(random.nextInt(7)));
    IntStream.range(0, random.nextInt(7)).forEach(i -> open.add(days.get(random.nextInt(7))));
    return gate(
        BusinessCalendar.weekly(
            SHANGHAI, open, Hours.of("%02d:00".formatted(from), "%02d:00".formatted(to))));
  }

  private Lead anyLead() {
    List<String> numbers = List.of(CHINESE, RUSSIAN, "+12025550123", "+442079460000");
    ZoneId zone = random.nextBoolean() ? null : ZONES.get(random.nextInt(ZONES.size()));
    return lead(
        zone,
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> numbers.get(random.nextInt(numbers.size())))
            .toArray(String[]::new));
  }

  @Property(tries = 1_000)
  void theNextCallIsInCallingHoursWhereverTheLeadIs(@ForAll long seed) {
    random.setSeed(seed);
    GateRules gate = hours();
    Lead lead = anyLead();
    Duration after = Duration.ofMinutes(random.nextInt(3 * 24 * 60));
    Instant now =
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 24 * 3_600));
    Recycling recycling = recycling(new Retry(3, after, random.nextBoolean(), true), gate);
    Lead next = LeadCourse.after(lead, CallOutcome.NO_ANSWER, recycling, now);
    Instant earliest = now.plus(after);
    Set<ZoneId> zones = zones(gate, next);
    assertThat(next.nextAt()).isAfterOrEqualTo(earliest);
    if (gate.hours().nextOpening(zones, earliest).isEmpty()) {
      assertThat(next.nextAt()).as("the gate will say never").isEqualTo(earliest);
      return;
    }
    assertThat(gate.hours().isOpen(zones, next.nextAt())).isTrue();
    Set<DayPart> vain = parts(zones(gate, lead), now);
    if (!isDisjoint(parts(zones, next.nextAt()), vain)) {
      assertThat(minutes(earliest, Duration.ofDays(7)))
          .as("no other part is open within a week")
          .noneMatch(at -> gate.hours().isOpen(zones, at) && isDisjoint(parts(zones, at), vain));
    } else {
      assertThat(minutes(earliest, Duration.between(earliest, next.nextAt())))
          .as("none was open before")
          .noneMatch(at -> gate.hours().isOpen(zones, at) && isDisjoint(parts(zones, at), vain));
    }
  }

  private static boolean isDisjoint(Set<DayPart> some, Set<DayPart> others) {
    return some.stream().noneMatch(others::contains);
  }

  private static Stream<Instant> minutes(Instant from, Duration length) {
    return IntStream.iterate(0, i -> i < length.toMinutes(), i -> i + 30)
        .mapToObj(i -> from.plus(Duration.ofMinutes(i)));
  }
}
