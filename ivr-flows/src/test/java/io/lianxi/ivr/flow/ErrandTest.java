package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What steps have done outside the flow. */
class ErrandTest {
  private static final String SOON =
      """
      'a': {'verb':'message','text':{'zh':'余额{money(n)}'},'to':'phone','then':'y','error':'n'},
      'y': {'verb':'hangup'}, 'n': {'verb':'enqueue','queue':'complaint'}\
      """;

  private static FlowRun.Turn first(String step, Map<String, Object> facts) {
    Plan plan = plan(step);
    return FlowRun.next(
        plan, FlowState.start(plan, facts, Language.ZH), new Input.Done(), FlowFixtures.NOW);
  }

  private static Plan plan(String step) {
    return Plan.of(
        FlowFixtures.flow(
            "'a': "
                + step
                + ", 'y': {'verb':'hangup','text':{'zh':'{t.number}'}},"
                + " 'n': {'verb':'enqueue','queue':'complaint'}"));
  }

  private static final String TEXT = "'text':{'zh':'余额{money(n)}'},'then':'y','error':'n'}";

  @Test
  void aMessageGoesToWhomItSaysElseToWhoCalls() {
    Map<String, Object> facts = Map.of("n", 1_250L, "caller", "13800138000", "other", "139");
    assertThat(first("{'verb':'message'," + TEXT, facts).verb())
        .isEqualTo(new Verb.Message("13800138000", "余额12.50元"));
    assertThat(first("{'verb':'message','to':'other'," + TEXT, facts).verb())
        .isEqualTo(new Verb.Message("139", "余额12.50元"));
  }

  @Test
  void aMessageToNobodyTakesTheExitForErrors() {
    assertThat(first("{'verb':'message'," + TEXT, Map.of("n", 1L)).verb())
        .isEqualTo(new Verb.Enqueue(new QueueName("complaint")));
    assertThat(first("{'verb':'message','to':'n'," + TEXT, Map.of("n", 1L)).verb())
        .isEqualTo(new Verb.Enqueue(new QueueName("complaint")));
  }

  private static final String TICKET =
      """
      {'verb':'ticket','category':'billing','subject':{'zh':'账单'},
       'description':{'zh':'{what}有误'},'into':'t','then':'y','error':'n'}\
      """;

  @Test
  void aTicketIsOpenedAndItsNumberIsKnown() {
    Plan plan = plan(TICKET);
    FlowRun.Turn turn = first(TICKET, Map.of("what", "十月"));
    assertThat(turn.verb()).isEqualTo(new Verb.OpenTicket("billing", "账单", "十月有误"));
    Input opened = new Input.Found(Map.of("number", "T1"));
    Verb said = FlowRun.next(plan, turn.state(), opened, FlowFixtures.NOW).verb();
    assertThat(FlowFixtures.Visit.words(said)).singleElement().asString().contains("T1");
  }

  @Test
  void anotherSystemIsAskedWithinItsTime() {
    String step =
        """
        {'verb':'http','url':'https://crm.example/offers','query':{'who':'caller'},
         'body':{'n':'1 + 1'},'into':'t','timeout':2,'then':'y','error':'n'}\
        """;
    assertThat(first(step, Map.of("caller", "139")).verb())
        .isEqualTo(
            new Verb.Request(
                "https://crm.example/offers",
                Map.of("who", "139"),
                Map.of("n", 2L),
                Duration.ofSeconds(2)));
    assertThat(first(step, Map.of()).verb())
        .isEqualTo(new Verb.Enqueue(new QueueName("complaint")));
  }

  @ParameterizedTest
  @CsvSource({"true, HangUp[]", "false, Enqueue[queue=complaint]"})
  void whatIsDoneGoesOnAndWhatFailsTakesItsExit(boolean isDone, String verb) {
    Plan plan = Plan.of(FlowFixtures.flow(SOON));
    FlowState start = FlowState.start(plan, Map.of("n", 1L, "phone", "139"), Language.ZH);
    FlowRun.Turn turn = FlowRun.next(plan, start, new Input.Done(), FlowFixtures.NOW);
    Input outcome = isDone ? new Input.Done() : new Input.Failed();
    assertThat(FlowRun.next(plan, turn.state(), outcome, FlowFixtures.NOW).verb())
        .hasToString(verb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "Silence"})
  void whateverElseComesOfItIsAFailure(String outcome) {
    Plan plan = Plan.of(FlowFixtures.flow(SOON));
    FlowState start = FlowState.start(plan, Map.of("n", 1L, "phone", "139"), Language.ZH);
    FlowRun.Turn turn = FlowRun.next(plan, start, new Input.Done(), FlowFixtures.NOW);
    Input input = outcome.equals("Nothing") ? new Input.Nothing() : new Input.Silence();
    assertThat(FlowRun.next(plan, turn.state(), input, FlowFixtures.NOW).verb())
        .hasToString("Enqueue[queue=complaint]");
  }
}
