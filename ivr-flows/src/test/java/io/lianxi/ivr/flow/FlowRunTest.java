package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.FlowFixtures.Visit;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Utterance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hotline that is shipped, and whatever a step can do that is not about answers. */
class FlowRunTest {
  private static final Plan HOTLINE = FlowText.shippedPlan("hotline");
  private static final Input ACCOUNT = new Input.Found(Map.of("balance", 12_350L));
  private static final Verb GENERAL = new Verb.Enqueue(new QueueName("general"));

  private static Visit hotline(boolean isKnown, String keys) {
    Map<String, Object> facts = isKnown ? Map.of("customer", Map.of("tier", 3L)) : Map.of();
    Visit visit = new Visit(HOTLINE, facts);
    for (int i = 0; i < keys.length(); i++) {
      visit.keys(keys.substring(i, i + 1));
      if (visit.last() instanceof Verb.LookUp) {
        visit.give(ACCOUNT);
      }
    }
    return visit;
  }

  @ParameterizedTest
  @CsvSource({
    "true,  0,       general,   menu=0",
    "true,  2,       complaint, menu=2",
    "true,  10,      general,   menu=1 menu=0",
    "false, 10,      general,   language=1",
    "false, 22,      complaint, language=2 menu=2",
    "true,  9#0,     general,   menu=9 menu=# menu=0",
    "true,  ---,     general,   menu= menu= menu=",
    "true,  999,     general,   menu=9 menu=9 menu=9",
    "false, 333,     general,   language=3 language=3 language=3",
    "false, -1-2,    complaint, language= language=1 menu= menu=2",
    "true,  91991992, complaint, menu=9 menu=1 menu=9 menu=9 menu=1 menu=9 menu=9 menu=2",
  })
  void keysLeadToAQueue(boolean isKnown, String keys, String queue, String path) {
    Visit visit = hotline(isKnown, keys);
    assertThat(visit.last()).isEqualTo(new Verb.Enqueue(new QueueName(queue)));
    assertThat(visit.path()).startsWith(path);
  }

  @Test
  void aCustomerWhoIsKnownIsNotAskedForTheLanguage() {
    assertThat(hotline(true, "").verbs).noneMatch(Verb.Speak.class::isInstance);
    assertThat(hotline(true, "").state().place().step()).isEqualTo("menu");
    assertThat(hotline(false, "2").verbs).contains(new Verb.Speak(Language.EN));
  }

  @Test
  void theBalanceIsToldAndTheMenuComesAgain() {
    Visit visit = hotline(true, "1");
    assertThat(visit.verbs)
        .contains(
            new Verb.Say(
                List.of(
                    new Utterance(Language.ZH, new Phrase.Literal("您的账户余额是")),
                    new Utterance(Language.ZH, new Phrase.Money(12_350)),
                    new Utterance(Language.ZH, new Phrase.Literal("。"))),
                true));
    assertThat(visit.last()).isInstanceOf(Verb.Ask.class);
  }

  @Test
  void whoWantsEnglishHearsEnglish() {
    assertThat(hotline(false, "2").said()).last().asString().startsWith("For your balance");
  }

  @ParameterizedTest
  @CsvSource({"Nothing", "Failed"})
  void aLookupThatFindsNothingHasAnExit(String outcome) {
    Visit visit = new Visit(HOTLINE, Map.of("customer", Map.of("tier", 3L))).keys("1");
    visit.give(outcome.equals("Nothing") ? new Input.Nothing() : new Input.Failed());
    assertThat(visit.said()).contains("对不起，没有查到这个号码的账户。");
    assertThat(visit.last()).isInstanceOf(Verb.Ask.class);
  }

  @Test
  void aTextWhoseValueIsMissingIsNotSaidButTakesTheExitForErrors() {
    Visit visit =
        Visit.of(
            """
            'a': {'verb':'say','text':{'zh':'余额{money(balance)}'},'then':'c','error':'b'},
            'b': {'verb':'hangup','text':{'zh':'出错'}},
            'c': {'verb':'hangup'}\
            """);
    assertThat(visit.said()).containsExactly("出错");
    assertThat(visit.last()).isEqualTo(new Verb.HangUp());
  }

  @Test
  void theFirstCaseThatIsTrueIsTaken() {
    String steps =
        """
        'a': {'verb':'set','values':{'n':'20 + 1','t':'n > 20'},'then':'b'},
        'b': {'verb':'when','cases':[{'if':'n < 10','then':'x'},{'if':'t','then':'y'}],
              'otherwise':'x'},
        'x': {'verb':'hangup','text':{'zh':'错'}},
        'y': {'verb':'hangup','text':{'zh':'对'}}\
        """;
    assertThat(Visit.of(steps).said()).containsExactly("对");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'verb':'set','values':{'n':'unknown + 1'},'then':'b'}",
        "{'verb':'set','values':{'n':'1 / 0'},'then':'b'}",
        "{'verb':'when','cases':[{'if':'unknown > 1','then':'b'}],'otherwise':'b'}",
        "{'verb':'when','cases':[{'if':'1 + 1','then':'b'}],'otherwise':'b'}",
        "{'verb':'lookup','fact':'x','with':{'n':'unknown.field'},'into':'y','then':'b'}",
        "{'verb':'flow','flow':'missing','then':'b'}",
        "{'verb':'say','text':{'zh':'好'}}",
        "{'verb':'say','text':{'zh':'好'},'then':'nowhere'}",
        "{'verb':'say','text':{'zh':'好'},'then':'return'}",
      })
  void whatCannotBeDoneOrLeadsNowhereLeadsToAPerson(String step) {
    String end = ", 'b': {'verb':'hangup'}";
    assertThat(Visit.of("'a':" + step + end).last()).isEqualTo(GENERAL);
  }

  @Test
  void aCircleWithoutAnEndLeadsToAPerson() {
    Visit visit =
        Visit.of(
            """
            'a': {'verb':'say','text':{'zh':'转'},'then':'b'},
            'b': {'verb':'when','cases':[{'if':'true','then':'a'}],'otherwise':'a'}\
            """);
    assertThat(visit.last()).isEqualTo(GENERAL);
    assertThat(visit.verbs).hasSizeLessThan(Walk.UNHEARD);
  }

  @Test
  void whoHangsUpIsAtTheEndWhereverTheyAre() {
    assertThat(hotline(true, "").give(new Input.HungUp()).last()).isEqualTo(new Verb.HangUp());
    assertThat(hotline(true, "1").give(new Input.HungUp()).last()).isEqualTo(new Verb.HangUp());
  }

  @Test
  void aPartTakesParametersAndGivesBackWhatItHasFound() {
    Flow part =
        FlowFixtures.named(
            "part",
            """
            'x': {'verb':'set','values':{'sum':'left + 2'},'then':'return:done'}\
            """);
    Flow main =
        FlowFixtures.flow(
            """
            'a': {'verb':'flow','flow':'part','with':{'left':'40'},'into':{'answer':'sum'},
                  'exits':{'done':'b'},'then':'c'},
            'b': {'verb':'hangup','text':{'zh':'{number(answer)}'}},
            'c': {'verb':'hangup','text':{'zh':'错'}}\
            """);
    Visit visit = new Visit(new Plan(main, Map.of("part", part)), Map.of());
    assertThat(visit.said()).containsExactly(new Phrase.Amount(42).toString());
  }

  @Test
  void aPartSeesOnlyWhatItIsTold() {
    Flow part =
        FlowFixtures.named(
            "part",
            """
            'x': {'verb':'when','cases':[{'if':'secret == null','then':'return:blind'}],
                  'otherwise':'return'}\
            """);
    Flow main =
        FlowFixtures.flow(
            """
            'a': {'verb':'set','values':{'secret':'1'},'then':'b'},
            'b': {'verb':'flow','flow':'part','exits':{'blind':'c'},'then':'d'},
            'c': {'verb':'hangup','text':{'zh':'对'}},
            'd': {'verb':'hangup','text':{'zh':'错'}}\
            """);
    assertThat(new Visit(new Plan(main, Map.of("part", part)), Map.of()).said())
        .containsExactly("对");
  }

  @Test
  void partsWithinPartsWithoutAnEndLeadToAPerson() {
    Flow part = FlowFixtures.named("part", "'x': {'verb':'flow','flow':'part','then':'return'}");
    assertThat(new Visit(Plan.of(part), Map.of()).last()).isEqualTo(GENERAL);
  }

  @Test
  void anAnswerWithinAPartIsRecordedWithItsName() {
    Flow part =
        FlowFixtures.named("part", "'x': {'verb':'menu','text':{'zh':'按一'},'keys':{'1':'return'}}");
    Flow main =
        FlowFixtures.flow("'a': {'verb':'flow','flow':'part','then':'b'}, 'b': {'verb':'hangup'}");
    Visit visit = new Visit(new Plan(main, Map.of("part", part)), Map.of()).keys("1");
    assertThat(visit.path()).isEqualTo("part/x=1");
    assertThat(visit.last()).isEqualTo(new Verb.HangUp());
  }

  @Test
  void aReturnWithNoFlowAroundLeadsToAPersonUnlessTheCustomerHasTalkedWithOne() {
    Flow part = FlowFixtures.flow("'x': {'verb':'set','values':{'a':'1'},'then':'return:done'}");
    assertThat(new Visit(Plan.of(part), Map.of()).last()).isEqualTo(GENERAL);
    Visit afterwards = new Visit(new Plan(part, Map.of(), true), Map.of());
    assertThat(afterwards.last()).isEqualTo(new Verb.HangUp());
    assertThat(afterwards.state().place().step()).isEqualTo("return:done");
  }

  @Test
  void whatFollowsATalkNeverLeadsBackToAPerson() {
    Flow lost = FlowFixtures.flow("'x': {'verb':'say','text':{'zh':'好'},'then':'gone'}");
    assertThat(new Visit(new Plan(lost, Map.of(), true), Map.of()).last())
        .isEqualTo(new Verb.HangUp());
  }
}
