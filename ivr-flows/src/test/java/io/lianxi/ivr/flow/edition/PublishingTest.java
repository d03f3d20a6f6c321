package io.lianxi.ivr.flow.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Problem;
import io.lianxi.ivr.flow.check.Surroundings;
import io.lianxi.ivr.flow.text.FlowText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final QueueName GENERAL = new QueueName("general");
  private static final String AGENT = "'agent':{'verb':'enqueue','queue':'general'}";
  private static final String PART =
      "'x':{'verb':'menu','text':{'zh':'一','en':'1'},'keys':{'1':'return','2':'return:refused'}}";

  private final SettableClock clock = new SettableClock(FlowFixtures.NOW);
  private final MemoryFlowEditions editions = new MemoryFlowEditions();
  private final FlowsInForce inForce = new FlowsInForce(editions, flow -> {});
  private final Drafting drafting = new Drafting(editions, GENERAL, clock);
  private final Publishing publishing =
      new Publishing(
          editions,
          inForce,
          flows -> new Surroundings(Set.of(GENERAL), Set.of(), Set.of(), Set.of(), Set.of(), flows),
          clock);

  /** Saves it as the newest draft; its revision. */
  private int draft(String name, String steps) {
    Flow flow = FlowFixtures.named(name, steps);
    Optional<Draft> before = editions.draft(name);
    if (before.isEmpty()) {
      return drafting.add(flow, "wang").orElseThrow().head().revision();
    }
    int revision = before.get().head().revision();
    return drafting
        .save(flow, FlowText.write(flow), revision, "wang")
        .orElseThrow()
        .head()
        .revision();
  }

  private Outcome publish(String name, String steps, int percent) {
    return publishing.publish(
        new Publishing.Wish(name, draft(name, steps), percent, "why", "wang"));
  }

  private Outcome publish(String name, String steps) {
    return publish(name, steps, 100);
  }

  private static String through(String exits) {
    return "'a':{'verb':'flow','flow':'part'," + exits + "}," + AGENT;
  }

  private static List<String> reasons(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        ? refused.problems().stream().map(Problem::reason).toList()
        : List.of(outcome.toString());
  }

  private int published(String flow) {
    return inForce.find(flow).orElseThrow().publication().published();
  }

  @Test
  void whatIsRightIsInForceAtOnce() {
    Outcome outcome = publish("bill", AGENT);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.version()).isEqualTo(1));
    assertThat(published("bill")).isEqualTo(1);
    assertThat(editions.edition("bill", 1))
        .hasValueSatisfying(
            edition -> {
              assertThat(edition.publishedBy()).isEqualTo("wang");
              assertThat(edition.why()).isEqualTo("why");
              assertThat(edition.publishedAt()).isEqualTo(FlowFixtures.NOW);
            });
  }

  @Test
  void whatIsWrongIsNot() {
    assertThat(reasons(publish("bill", "'agent':{'verb':'enqueue','queue':'nobody'}")))
        .containsExactly("NO_QUEUE");
    assertThat(inForce.find("bill")).isEmpty();
    assertThat(editions.editions("bill", OptionalInt.empty(), 1)).isEmpty();
  }

  @Test
  void aPartHasToBePublishedFirst() {
    draft("part", PART);
    assertThat(reasons(publish("main", through("'then':'agent'")))).contains("NO_FLOW");
    publish("part", PART);
    assertThat(publish("main", through("'then':'agent'"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPartIsNotPublishedWhenItWouldBreakAFlow() {
    publish("part", PART);
    publish("main", through("'exits':{'refused':'agent'},'then':'agent'"));
    Flow needy =
        FlowFixtures.read(
            """
            {'flow':'part','name':{'zh':'测','en':'T'},'languages':['zh','en'],'start':'x',
             'fallback':'general','parameters':['number'],'steps':{%s}}\
            """
                .formatted(PART));
    int revision = draft("part", PART);
    assertThat(drafting.save(needy, FlowText.write(needy), revision, "wang")).isPresent();
    Outcome outcome =
        publishing.publish(new Publishing.Wish("part", revision + 1, 100, "", "wang"));
    assertThat(reasons(outcome)).containsExactly("BREAKS_FLOW");
    assertThat(((Outcome.Refused) outcome).problems().getFirst().en())
        .isEqualTo(
            "step a of the flow main would no longer work: the parameter number is not given");
    assertThat(published("part")).isEqualTo(1);
  }

  @Test
  void whoHasNotSeenTheNewestDraftPublishesNothing() {
    int seen = draft("bill", AGENT);
    draft("bill", AGENT);
    assertThat(publishing.publish(new Publishing.Wish("bill", seen, 100, "", "wang")))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> assertThat(changed.newest().revision()).isEqualTo(seen + 1));
    assertThat(publishing.publish(new Publishing.Wish("none", 1, 100, "", "wang")))
        .isEqualTo(new Outcome.Unknown());
  }

  @Test
  void aCanaryNeedsSomethingToBeBeside() {
    assertThat(publish("bill", AGENT, 10)).isEqualTo(new Outcome.Unpublished());
    publish("bill", AGENT);
    assertThat(publish("bill", AGENT, 10)).isInstanceOf(Outcome.Done.class);
    assertThat(inForce.find("bill").orElseThrow().publication().canary())
        .isEqualTo(new Publication.Canary(2, 10));
  }

  @Test
  void aCanaryIsTriedOnMoreAndThenOnAllOrTakenBack() {
    assertThat(publishing.tryOn("bill", 50, "li")).isEqualTo(new Outcome.Unknown());
    publish("bill", AGENT);
    assertThat(publishing.tryOn("bill", 50, "li")).isEqualTo(new Outcome.NoCanary());
    publish("bill", AGENT, 10);
    publishing.tryOn("bill", 50, "li");
    assertThat(inForce.find("bill").orElseThrow().publication().canary())
        .isEqualTo(new Publication.Canary(2, 50));
    publishing.tryOn("bill", 0, "li");
    assertThat(inForce.find("bill").orElseThrow().publication().canary()).isNull();
    assertThat(published("bill")).isEqualTo(1);
    publish("bill", AGENT, 10);
    publishing.tryOn("bill", 100, "li");
    assertThat(published("bill")).isEqualTo(3);
    assertThat(publishing.tryOn("bill", 50, "li")).isEqualTo(new Outcome.NoCanary());
  }

  @Test
  void anEditionOfBeforeIsInForceAgain() {
    publish("bill", AGENT);
    publish("bill", AGENT);
    publish("bill", AGENT, 10);
    assertThat(publishing.rollBack("bill", 1, "li")).isInstanceOf(Outcome.Done.class);
    assertThat(published("bill")).isEqualTo(1);
    assertThat(inForce.find("bill").orElseThrow().publication().canary()).isNull();
    assertThat(publishing.rollBack("bill", 9, "li")).isEqualTo(new Outcome.Unknown());
    assertThat(publishing.rollBack("none", 1, "li")).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void anEditionOfBeforeThatWouldBreakAFlowIsNot() {
    publish("part", "'x':{'verb':'say','text':{'zh':'好','en':'ok'},'then':'return:refused'}");
    publish("part", PART);
    publish("main", through("'exits':{'refused':'agent'},'then':'agent'"));
    assertThat(publishing.rollBack("part", 1, "li")).isInstanceOf(Outcome.Done.class);
    publish("part", "'x':{'verb':'set','values':{'found':'1'},'then':'return'}");
    publish("main", through("'into':{'ours':'found'},'then':'agent'"));
    assertThat(reasons(publishing.rollBack("part", 2, "li"))).containsExactly("BREAKS_FLOW");
  }

  @Test
  void aNumberLeadsToOneFlow() {
    publish("bill", AGENT);
    publish("other", AGENT);
    draft("idea", AGENT);
    assertThat(publishing.answer("bill", List.of("10000"), "li")).isInstanceOf(Outcome.Done.class);
    assertThat(publishing.answer("other", List.of("1", "10000"), "li"))
        .isEqualTo(new Outcome.Taken("10000", "bill"));
    assertThat(publishing.answer("idea", List.of("1"), "li")).isEqualTo(new Outcome.Unpublished());
    assertThat(publishing.answer("none", List.of("1"), "li")).isEqualTo(new Outcome.Unknown());
    publishing.answer("bill", List.of(), "li");
    assertThat(publishing.answer("other", List.of("10000"), "li")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatIsShippedIsPublishedOnce() {
    FirstFlows first = new FirstFlows(editions, inForce, List.of("10000"), clock);
    first.publish("hotline");
    assertThat(published("hotline")).isEqualTo(1);
    assertThat(inForce.find("hotline").orElseThrow().publication().numbers())
        .containsExactly("10000");
    assertThat(inForce.find("verify").orElseThrow().publication().numbers()).isEmpty();
    assertThat(published("satisfaction")).isEqualTo(1);
    first.publish("hotline");
    assertThat(editions.editions("hotline", OptionalInt.empty(), 9)).hasSize(1);
  }

  @Test
  void aNewFlowSaysWelcomeAndLeadsToAPerson() {
    assertThat(drafting.add("fresh", "wang")).isPresent();
    assertThat(drafting.add("fresh", "li")).isEmpty();
    assertThat(publishing.publish(new Publishing.Wish("fresh", 1, 100, "", "wang")))
        .isInstanceOf(Outcome.Done.class);
  }
}
