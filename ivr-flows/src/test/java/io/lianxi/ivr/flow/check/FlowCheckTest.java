package io.lianxi.ivr.flow.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Problem;
import io.lianxi.ivr.flow.text.FlowText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowCheckTest {
  private static final String PART =
      """
      {'flow':'part','name':{'zh':'部分','en':'Part'},'languages':['zh','en'],'start':'x',
       'fallback':'general','parameters':['number'],'steps':{
       'x':{'verb':'when','cases':[{'if':'number == null','then':'return:refused'}],
            'otherwise':'return'}}}\
      """;
  private static final String CIRCLE =
      """
      {'flow':'circle','name':{'zh':'圈','en':'Circle'},'languages':['zh','en'],'start':'x',
       'fallback':'general','steps':{'x':{'verb':'flow','flow':'f','then':'return'}}}\
      """;
  private static final Surroundings THERE =
      new Surroundings(
          Set.of(new QueueName("general"), new QueueName("complaint")),
          Set.of("jingle"),
          Set.of("account"),
          Set.of("billing"),
          Set.of("crm.example"),
          Map.of(
              "part", FlowFixtures.read(PART),
              "circle", FlowFixtures.read(CIRCLE),
              "back",
                  FlowFixtures.named("back", "'x':{'verb':'flow','flow':'desk','then':'return'}"),
              "desk", FlowFixtures.named("desk", "'x':{'verb':'enqueue','queue':'general'}")));

  /** What self-service looks up. */
  private static final Set<String> FACTS =
      Set.of("verify", "account", "bills", "usage", "contract", "points", "suspicious", "progress");

  /** Some of those of the centre to try things with. */
  private static final Set<String> CATEGORIES =
      Set.of(
          "billing",
          "billing.overcharge",
          "network",
          "network.broadband-down",
          "network.no-signal",
          "network.slow-data",
          "service");

  private static List<Problem> problems(Flow flow) {
    return FlowCheck.problems(flow, THERE, FlowFixtures.NOW);
  }

  private static Flow flow(String head, String steps, String tail) {
    return FlowFixtures.read(
        """
        {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh','en'],'start':'a',%s
         'steps':{%s}%s}\
        """
            .formatted(head, steps, tail));
  }

  private static Flow flow(String steps) {
    return flow("'fallback':'general',", steps, "");
  }

  private static Arguments refused(Flow flow, String pointer, Reason reason) {
    return Arguments.of(flow, pointer, reason);
  }

  private static final String END = "'end':{'verb':'enqueue','queue':'general'}";

  private static String say(String more) {
    return "{'verb':'say','text':{'zh':'好','en':'ok'}%s}".formatted(more);
  }

  private static Flow first(String step) {
    return flow("'a':" + step + "," + END);
  }

  private static Flow after(String name) {
    String head = "'fallback':'general','after':'%s',".formatted(name);
    return flow(head, "'a':{'verb':'enqueue','queue':'general'}", "");
  }

  static List<Arguments> refusals() {
    return List.of(
        refused(flow("'b':" + say(",'then':'end'") + "," + END), "/start", Reason.NO_START),
        refused(first(say(",'then':'gone'")), "/steps/a/then", Reason.NO_SUCH_STEP),
        refused(first(say("")), "/steps/a/then", Reason.NO_EXIT),
        refused(
            flow("'a':" + say(",'then':'end'") + ",'lonely':" + say(",'then':'end'") + "," + END),
            "/steps/lonely",
            Reason.UNREACHABLE),
        refused(flow("'a':{'verb':'hangup'}"), "/start", Reason.NO_PERSON),
        refused(
            flow(
                "'a':"
                    + say(",'then':'b'")
                    + ",'b':"
                    + say(",'then':'a','error':'end'")
                    + ","
                    + END),
            "/steps/a",
            Reason.LOOP),
        refused(
            flow("'fallback':'nobody',", "'a':{'verb':'enqueue','queue':'general'}", ""),
            "/fallback",
            Reason.NO_QUEUE),
        refused(flow("'a':{'verb':'enqueue','queue':'nobody'}"), "/steps/a/queue", Reason.NO_QUEUE),
        refused(
            first("{'verb':'play','prompt':'song','text':{'zh':'歌','en':'song'},'then':'end'}"),
            "/steps/a/prompt",
            Reason.NO_RECORDING),
        refused(
            first("{'verb':'lookup','fact':'weather','into':'w','then':'end'}"),
            "/steps/a/fact",
            Reason.NO_FACT),
        refused(
            first(
                "{'verb':'ticket','category':'magic','subject':{'zh':'好','en':'ok'},"
                    + "'description':{'zh':'好','en':'ok'},'then':'end'}"),
            "/steps/a/category",
            Reason.NO_CATEGORY),
        refused(
            first("{'verb':'http','url':'http://evil.example/x','then':'end'}"),
            "/steps/a/url",
            Reason.NO_HOST),
        refused(
            first("{'verb':'flow','flow':'gone','then':'end'}"), "/steps/a/flow", Reason.NO_FLOW),
        refused(
            first("{'verb':'dial','to':'caller','then':'end'}"),
            "/steps/a/to",
            Reason.CUSTOMERS_NUMBER),
        refused(
            flow(
                "'a':{'verb':'gather','text':{'zh':'好','en':'ok'},'into':'n','then':'b'},"
                    + "'b':{'verb':'transfer','to':'n'},"
                    + END),
            "/steps/b/to",
            Reason.CUSTOMERS_NUMBER),
        refused(after("gone"), "/after", Reason.NO_FLOW),
        refused(after("part"), "/after", Reason.NO_PARAMETER),
        refused(after("back"), "/after", Reason.LEADS_ON_AFTERWARDS),
        refused(after("f"), "/after", Reason.LEADS_ON_AFTERWARDS),
        refused(
            first("{'verb':'flow','flow':'f','then':'end'}"),
            "/steps/a/flow",
            Reason.FLOW_IN_ITSELF),
        refused(
            first("{'verb':'flow','flow':'circle','then':'end'}"),
            "/steps/a/flow",
            Reason.FLOW_IN_ITSELF),
        refused(
            first("{'verb':'flow','flow':'part','then':'end'}"),
            "/steps/a/with",
            Reason.NO_PARAMETER),
        refused(
            first("{'verb':'flow','flow':'part','with':{'number':'1','size':'2'},'then':'end'}"),
            "/steps/a/with/size",
            Reason.NO_SUCH_PARAMETER),
        refused(
            first("{'verb':'flow','flow':'part','with':{'number':'1'},'exits':{'then':'end'}}"),
            "/steps/a/exits",
            Reason.NO_EXIT_FOR),
        refused(
            first(
                "{'verb':'flow','flow':'part','with':{'number':'1'},'into':{'x':'gone'},'then':'end'}"),
            "/steps/a/into/x",
            Reason.NO_VARIABLE),
        refused(
            first("{'verb':'say','text':{'zh':'好'},'then':'end'}"),
            "/steps/a/text",
            Reason.NO_TRANSLATION),
        refused(
            flow(
                "'fallback':'general',",
                "'a':{'verb':'set','language':'en','then':'end'}," + END,
                "",
                "['zh']"),
            "/steps/a",
            Reason.NO_SUCH_LANGUAGE),
        refused(
            first("{'verb':'when','cases':[{'if':'what > 1','then':'end'}],'otherwise':'end'}"),
            "/steps/a/cases/0/if",
            Reason.NO_VARIABLE),
        refused(
            first(
                "{'verb':'menu','text':{'zh':'好','en':'ok'},'keys':{'1':'end','2':'end'},"
                    + "'choices':{'1':{'zh':'好','en':'ok'}}}"),
            "/steps/a/keys/2",
            Reason.NO_CHOICE),
        refused(
            first(
                "{'verb':'menu','text':{'zh':'好','en':'ok'},'keys':{'1':'end'},"
                    + "'choices':{'1':{'zh':'好','en':'ok'},'2':{'zh':'好','en':'ok'}}}"),
            "/steps/a/choices/2",
            Reason.NO_KEY),
        refused(
            first(
                "{'verb':'menu','text':{'zh':'好','en':'ok'},'keys':{'1':'end'},"
                    + "'choices':{'1':{'zh':'好'}}}"),
            "/steps/a/choices/1",
            Reason.NO_TRANSLATION),
        refused(
            first(
                "{'verb':'gather','text':{'zh':'好','en':'ok'},'into':'n','min':5,'max':4,'then':'end'}"),
            "/steps/a/min",
            Reason.MIN_OVER_MAX),
        refused(
            flow(
                "'fallback':'general',",
                "'a':{'verb':'enqueue','queue':'general'}",
                ",'tests':[{'name':'t','expect':{'queue':'complaint'}}]"),
            "/tests/0/expect/queue",
            Reason.TEST_FAILS));
  }

  private static Flow flow(String head, String steps, String tail, String languages) {
    return FlowFixtures.read(
        """
        {'flow':'f','name':{'zh':'测','en':'T'},'languages':%s,'start':'a',%s
         'steps':{%s}%s}\
        """
            .formatted(languages, head, steps, tail));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsNotRightIsRefusedWhereItIs(Flow flow, String pointer, Reason reason) {
    List<Problem> problems = problems(flow);
    assertThat(problems).extracting(Problem::pointer).contains(pointer);
    Problem problem =
        problems.stream().filter(p -> p.pointer().equals(pointer)).findFirst().orElseThrow();
    String pattern = java.util.regex.Pattern.quote(reason.en("@", "@", "@", "@"));
    assertThat(problem.en()).matches(pattern.replace("@", "\\E.*\\Q"));
    assertThat(problem.zh()).isNotEqualTo(problem.en()).isNotBlank();
    assertThat(problem.step())
        .isEqualTo(pointer.startsWith("/steps/") ? pointer.split("/", 4)[2] : null);
  }

  @Test
  void everyReasonIsShownToRefuse() {
    // what breaks other flows is told beside them, see PublicationCheckTest
    assertThat(refusals().stream().map(row -> row.get()[2]))
        .containsAll(EnumSet.complementOf(EnumSet.of(Reason.BREAKS_FLOW)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotline", "notice"})
  void whatIsShippedMayBePublished(String name) {
    Plan shipped = FlowText.shippedPlan(name);
    Surroundings centre =
        new Surroundings(
            Stream.of("general", "complaint", "vip").map(QueueName::new).collect(toSet()),
            Set.of(),
            FACTS,
            CATEGORIES,
            Set.of(),
            shipped.parts());
    assertThat(FlowCheck.problems(shipped.main(), centre, FlowFixtures.NOW)).isEmpty();
    shipped
        .parts()
        .values()
        .forEach(
            part ->
                assertThat(FlowCheck.problems(part, centre, FlowFixtures.NOW))
                    .as(part.id())
                    .isEmpty());
  }

  @Test
  void aCircleWithTheCustomerInItIsNone() {
    String menu =
        """
        'a':{'verb':'menu','text':{'zh':'好','en':'ok'},'keys':{'1':'b','0':'end'}},
        'b':%s,\
        """
            .formatted(say(",'then':'a'"));
    assertThat(problems(flow(menu + END))).isEmpty();
  }

  @Test
  void theCircleIsToldOnce() {
    Flow circle =
        flow(
            "'a':"
                + say(",'then':'b'")
                + ",'b':"
                + say(",'then':'c'")
                + ",'c':"
                + say(",'then':'a','error':'end'")
                + ","
                + END);
    assertThat(problems(circle)).hasSize(1);
  }

  @Test
  void aPartMayLeaveThePersonToTheFlowAroundIt() {
    assertThat(problems(FlowFixtures.read(PART))).isEmpty();
  }
}
