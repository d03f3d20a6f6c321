package io.lianxi.acd.queue;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withRoomFor;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.OverflowTrigger.CLOSED;
import static io.lianxi.acd.contact.OverflowTrigger.JOIN_EMPTY;
import static io.lianxi.acd.contact.OverflowTrigger.LEAVE_EMPTY;
import static io.lianxi.acd.contact.OverflowTrigger.LENGTH;
import static io.lianxi.acd.contact.OverflowTrigger.WAIT;
import static io.lianxi.acd.queue.PolicyCheckTest.Change.policy;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCheckTest {
  private static final QueueName VIP = new QueueName("vip");
  private static final Overflow CALLBACK = new Overflow.Callback();
  private static final Overflow VOICEMAIL = new Overflow.Voicemail();
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.weekly(
          ZoneId.of("Asia/Shanghai"), EnumSet.allOf(DayOfWeek.class), Hours.of("09:00", "18:00"));
  private static final BusinessCalendar NEVER =
      BusinessCalendar.weekly(ZoneId.of("Asia/Shanghai"), Set.of());
  private static final List<Agent> AGENTS =
      List.of(
          agent(WANG, List.of(new Skill("billing", 3), new Skill("zh", 5)), BILLING),
          agent(LI, List.of(new Skill("vip", 2), new Skill("trainee", 1)), FAULTS, VIP));

  /** A policy in the making. */
  record Change(
      QueueName name,
      List<RoutingStep> steps,
      RankTerms rank,
      List<OverflowRule> overflow,
      @Nullable BusinessCalendar hours,
      CallbackPolicy callback,
      Values values) {

    /** Those that are a plain number of seconds. */
    record Values(
        long offer, long decline, @Nullable Long wrapUp, long level, long last, long again) {}

    static Change policy(QueueName name) {
      return new Change(
          name,
          List.of(step(0, "")),
          RankTerms.usual(),
          List.of(),
          null,
          CallbackPolicy.usual(),
          new Values(20, 20, 30L, 20, 0, 600));
    }

    Change steps(RoutingStep... wanted) {
      return new Change(name, List.of(wanted), rank, overflow, hours, callback, values);
    }

    Change rank(RankTerms wanted) {
      return new Change(name, steps, wanted, overflow, hours, callback, values);
    }

    Change overflow(OverflowRule... wanted) {
      return new Change(name, steps, rank, List.of(wanted), hours, callback, values);
    }

    Change hours(BusinessCalendar wanted) {
      return new Change(name, steps, rank, overflow, wanted, callback, values);
    }

    Change callback(CallbackPolicy wanted) {
      return new Change(name, steps, rank, overflow, hours, wanted, values);
    }

    Change values(Values wanted) {
      return new Change(name, steps, rank, overflow, hours, callback, wanted);
    }

    QueuePolicy done() {
      return labelled("队列", "Queue");
    }

    QueuePolicy labelled(String zh, String en) {
      return new QueuePolicy(
          name,
          1,
          zh,
          en,
          steps,
          AgentOrder.LONGEST_IDLE,
          rank,
          Duration.ofSeconds(values.offer),
          Duration.ofSeconds(values.decline),
          values.wrapUp == null ? null : Duration.ofSeconds(values.wrapUp),
          Duration.ofSeconds(values.level),
          Duration.ofSeconds(values.last),
          Duration.ofSeconds(values.again),
          overflow,
          hours,
          callback,
          false);
    }
  }

  private static RoutingStep step(int after, String requirement) {
    return new RoutingStep(Duration.ofSeconds(after), Requirement.parse(requirement));
  }

  private static OverflowRule rule(OverflowTrigger when, int limit, Overflow then) {
    return new OverflowRule(when, limit, then);
  }

  private static OverflowRule to(QueueName queue) {
    return rule(WAIT, 60, new Overflow.ToQueue(queue));
  }

  private static List<Finding> check(Change policy, QueuePolicy... others) {
    return new PolicyCheck(List.of(others), AGENTS, T0).of(policy.done());
  }

  private static List<String> errors(Change policy, QueuePolicy... others) {
    return check(policy, others).stream().filter(Finding::isError).map(Finding::field).toList();
  }

  private static List<String> warnings(Change policy, QueuePolicy... others) {
    return check(policy, others).stream()
        .filter(found -> !found.isError())
        .map(Finding::field)
        .toList();
  }

  @Test
  void theUsualPolicyHasNothingToBeSaidAbout() {
    assertThat(check(policy(BILLING))).isEmpty();
  }

  @Test
  void aPolicyThatUsesEverythingWellHasNothingToBeSaidAbout() {
    Change rich =
        policy(BILLING)
            .steps(
                step(0, "billing>=3 and zh>=5"), step(30, "billing>=2"), step(90, "billing or zh"))
            .overflow(
                rule(CLOSED, 0, new Overflow.Announcement("下班", "Closed")),
                rule(JOIN_EMPTY, 0, VOICEMAIL),
                rule(LEAVE_EMPTY, 0, new Overflow.WeChatInvitation()),
                rule(LENGTH, 50, new Overflow.ToQueue(FAULTS)),
                rule(WAIT, 60, CALLBACK),
                rule(WAIT, 300, VOICEMAIL))
            .hours(OFFICE)
            .callback(new CallbackPolicy(OFFICE, 3, Duration.ofMinutes(15), Duration.ofDays(4)));
    assertThat(check(rich, policy(FAULTS).done())).isEmpty();
  }

  @Test
  void stepsFollowInTime() {
    assertThat(errors(policy(BILLING).steps(step(0, ""), step(30, ""), step(20, ""))))
        .containsExactly("steps[2].afterSeconds");
    assertThat(errors(policy(BILLING).steps(step(0, ""), step(0, ""))))
        .containsExactly("steps[1].afterSeconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "billing>=2|billing>=3|steps[1].requirement",
        "''|billing|steps[1].requirement",
        "not trainee|not trainee and not vip|steps[1].requirement",
        "a or b|a|steps[1].requirement",
        "a and b and c and d|a or e or f or g|steps[1].requirement",
        "billing>=3|billing>=2|-",
        "not trainee|''|-",
        "not (trainee or vip)|not trainee|-",
      })
  void laterStepsOnlyRelax(String first, String second, @Nullable String field) {
    assertThat(errors(policy(BILLING).steps(step(0, first), step(30, second))))
        .isEqualTo(Stream.ofNullable(field).toList());
  }

  @Test
  void anOverflowLeadsToAQueueThatIsThereAndIsAnother() {
    assertThat(errors(policy(BILLING).overflow(to(FAULTS)))).containsExactly("overflow[0].queue");
    assertThat(errors(policy(BILLING).overflow(to(BILLING)))).containsExactly("overflow[0].queue");
    assertThat(errors(policy(BILLING).overflow(to(FAULTS)), policy(FAULTS).done())).isEmpty();
  }

  @Test
  void aCircleOfOverflowsIsNamed() {
    QueuePolicy faults = policy(FAULTS).overflow(to(VIP)).done();
    QueuePolicy vip = policy(VIP).overflow(rule(CLOSED, 0, CALLBACK), to(BILLING)).done();
    List<Finding> found = check(policy(BILLING).overflow(to(FAULTS)), faults, vip);
    assertThat(found)
        .filteredOn(Finding::isError)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("overflow[0].queue");
              assertThat(error.messageEn()).endsWith("billing → faults → vip → billing");
              assertThat(error.messageZh()).endsWith("billing → faults → vip → billing");
            });
  }

  @Test
  void anotherQueuesCircleIsNotThisQueuesError() {
    QueuePolicy faults = policy(FAULTS).overflow(to(VIP)).done();
    QueuePolicy vip = policy(VIP).overflow(to(FAULTS)).done();
    assertThat(errors(policy(BILLING).overflow(to(FAULTS)), faults, vip)).isEmpty();
  }

  @Test
  void thePolicyThatIsCheckedCountsNotTheOneInForce() {
    QueuePolicy inForce = policy(BILLING).overflow(to(FAULTS)).done();
    QueuePolicy faults = policy(FAULTS).overflow(to(BILLING)).done();
    PolicyCheck check = new PolicyCheck(List.of(inForce, faults), AGENTS, T0);
    assertThat(check.of(policy(BILLING).done())).isEmpty();
    assertThat(check.all()).filteredOn(Finding::isError).hasSize(2);
  }

  static Stream<List<OverflowRule>> withARuleThatNeverActs() {
    return Stream.of(
        List.of(rule(CLOSED, 0, VOICEMAIL), rule(CLOSED, 0, CALLBACK)),
        List.of(rule(LENGTH, 20, VOICEMAIL), rule(LENGTH, 20, CALLBACK)),
        List.of(rule(LENGTH, 20, VOICEMAIL), rule(LENGTH, 30, CALLBACK)),
        List.of(rule(WAIT, 60, CALLBACK), rule(WAIT, 90, CALLBACK)),
        List.of(rule(WAIT, 60, new Overflow.ToQueue(FAULTS)), rule(WAIT, 90, VOICEMAIL)),
        List.of(rule(WAIT, 60, VOICEMAIL), rule(WAIT, 90, CALLBACK)));
  }

  @ParameterizedTest
  @MethodSource("withARuleThatNeverActs")
  void everyRuleCanAct(List<OverflowRule> rules) {
    Change policy = policy(BILLING).overflow(rules.toArray(OverflowRule[]::new));
    assertThat(errors(policy, policy(FAULTS).done())).containsExactly("overflow[1].when");
  }

  @Test
  void rulesThatCanBothActAreFine() {
    assertThat(
            errors(
                policy(BILLING)
                    .overflow(
                        rule(LENGTH, 30, VOICEMAIL),
                        rule(LENGTH, 20, CALLBACK),
                        rule(CLOSED, 0, CALLBACK),
                        rule(CLOSED, 0, VOICEMAIL),
                        rule(CLOSED, 0, new Overflow.ToQueue(FAULTS)),
                        rule(WAIT, 60, CALLBACK),
                        rule(WAIT, 60, VOICEMAIL)),
                policy(FAULTS).done()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LENGTH,0", "LENGTH,-1", "LENGTH,100001", "WAIT,0", "WAIT,86401", "JOIN_EMPTY,5"})
  void limitsHaveARange(OverflowTrigger when, int limit) {
    assertThat(errors(policy(BILLING).overflow(rule(when, limit, VOICEMAIL))))
        .containsExactly("overflow[0].limit");
  }

  @Test
  void anAnnouncementSaysSomethingInBothLanguages() {
    assertThat(
            errors(policy(BILLING).overflow(rule(LENGTH, 9, new Overflow.Announcement(" ", "")))))
        .containsExactly("overflow[0].textZh", "overflow[0].textEn");
    Overflow tooLong = new Overflow.Announcement("好".repeat(501), "x");
    assertThat(errors(policy(BILLING).overflow(rule(LENGTH, 9, tooLong))))
        .containsExactly("overflow[0].textZh");
  }

  @Test
  void everyDurationHasARange() {
    assertThat(errors(policy(BILLING).values(new Change.Values(4, -1, -1L, 4, -1, -1))))
        .containsExactly(
            "offerTimeoutSeconds",
            "declineDelaySeconds",
            "wrapUpSeconds",
            "serviceLevelSeconds",
            "lastAgentSeconds",
            "returnWithinSeconds");
    assertThat(errors(policy(BILLING).values(new Change.Values(121, 3601, 3601L, 601, 3601, 3601))))
        .hasSize(6);
    assertThat(errors(policy(BILLING).values(new Change.Values(5, 0, null, 5, 0, 0)))).isEmpty();
  }

  @Test
  void theTermsOfTheRankHaveARange() {
    Duration day = Duration.ofDays(1);
    Duration more = day.plusSeconds(1);
    assertThat(errors(policy(BILLING).rank(terms(more, Duration.ofSeconds(-1), more.negated()))))
        .hasSize(9)
        .startsWith("rank.queueSeconds", "rank.prioritySeconds", "rank.tierSeconds[0]");
    assertThat(errors(policy(BILLING).rank(terms(day.negated(), day, day)))).isEmpty();
  }

  private static RankTerms terms(Duration queue, Duration priority, Duration tier) {
    return new RankTerms(queue, priority, Collections.nCopies(7, tier));
  }

  @Test
  void callbacksHaveARange() {
    assertThat(
            errors(
                policy(BILLING)
                    .callback(
                        new CallbackPolicy(null, 0, Duration.ofSeconds(59), Duration.ofDays(31)))))
        .containsExactly(
            "callback.attempts", "callback.retryAfterSeconds", "callback.expirySeconds");
  }

  @Test
  void labelsSaySomethingShort() {
    PolicyCheck check = new PolicyCheck(List.of(), AGENTS, T0);
    assertThat(check.of(policy(BILLING).labelled(" ", "x".repeat(41))))
        .extracting(Finding::field)
        .containsExactly("labelZh", "labelEn");
  }

  @Test
  void thereAreNotMoreStepsAndRulesThanOneCanRead() {
    RoutingStep[] steps =
        Stream.iterate(0, i -> i + 1).limit(11).map(i -> step(i, "")).toArray(RoutingStep[]::new);
    OverflowRule[] rules =
        Stream.iterate(21, i -> i - 1)
            .limit(21)
            .map(i -> rule(WAIT, i * 60, VOICEMAIL))
            .toArray(OverflowRule[]::new);
    assertThat(errors(policy(BILLING).steps(steps).overflow(rules)))
        .containsExactly("steps", "overflow");
  }

  @Test
  void aQueueThatNobodyCouldEverServeMayBeMeant() {
    assertThat(warnings(policy(new QueueName("nobody")))).containsExactly("steps[0].requirement");
    assertThat(warnings(policy(BILLING).steps(step(0, "billing>=5"), step(30, "billing>=4"))))
        .containsExactly("steps[1].requirement");
    assertThat(warnings(policy(FAULTS).steps(step(0, "not trainee"))))
        .containsExactly("steps[0].requirement");
  }

  @Test
  void whoMayTakeNothingServesNoQueue() {
    Agent idle = withRoomFor(0, agent(WANG, BILLING));
    assertThat(new PolicyCheck(List.of(), List.of(idle), T0).of(policy(BILLING).done()))
        .extracting(Finding::field)
        .containsExactly("steps[0].requirement");
  }

  @Test
  void aSkillThatNoAgentHasMayBeATypingMistake() {
    assertThat(check(policy(BILLING).steps(step(0, "billing and not trainne"))))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.isError()).isFalse();
              assertThat(found.field()).isEqualTo("steps[0].requirement");
              assertThat(found.messageEn()).endsWith("trainne");
            });
  }

  @Test
  void hoursAndWhatIsSaidOutsideThemGoTogether() {
    OverflowRule closed = rule(CLOSED, 0, VOICEMAIL);
    assertThat(warnings(policy(BILLING).overflow(closed))).containsExactly("overflow[0].when");
    assertThat(warnings(policy(BILLING).hours(OFFICE))).containsExactly("hours");
    assertThat(warnings(policy(BILLING).hours(OFFICE).overflow(closed))).isEmpty();
    assertThat(warnings(policy(BILLING).hours(NEVER).overflow(closed))).containsExactly("hours");
  }

  @Test
  void callbacksThatAreOfferedAreMade() {
    CallbackPolicy never = new CallbackPolicy(NEVER, 3, Duration.ofMinutes(15), Duration.ofDays(4));
    OverflowRule offered = rule(WAIT, 60, CALLBACK);
    assertThat(warnings(policy(BILLING).callback(never))).isEmpty();
    assertThat(warnings(policy(BILLING).callback(never).overflow(offered)))
        .containsExactly("callback.hours");
  }

  @Test
  void anOverflowBeforeTheFirstRelaxationMayBeMeant() {
    Change relaxing = policy(BILLING).steps(step(0, "billing>=2"), step(60, "billing"));
    assertThat(warnings(relaxing.overflow(rule(WAIT, 59, VOICEMAIL))))
        .containsExactly("overflow[0].limit");
    assertThat(warnings(relaxing.overflow(rule(WAIT, 60, VOICEMAIL)))).isEmpty();
  }
}
