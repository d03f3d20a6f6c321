package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where customers go at the end, what they speak, and how they rate. */
class PartingTest {

  private static FlowFixtures.Visit visit(String steps, Map<String, Object> facts) {
    return new FlowFixtures.Visit(Plan.of(FlowFixtures.flow(steps)), facts);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'callback','queue':'vip' | OfferCallback[queue=vip]",
        "'voicemail','queue':'vip' | TakeMessage[queue=vip]",
        "'enqueue','queue':'vip' | Enqueue[queue=vip]",
        "'hangup' | HangUp[]",
        "'transfer','to':'shop' | Transfer[to=+862112345678]",
        "'transfer','to':'short' | Transfer[to=10086]"
      })
  void theLastWordsAreSaidBeforeTheCustomerGoes(String verb, String end) {
    Map<String, Object> facts = Map.of("shop", "02112345678", "short", "10086");
    FlowFixtures.Visit visit = visit("'a':{'verb':" + verb + ",'text':{'zh':'请稍候'}}", facts);
    assertThat(visit.said()).containsExactly("请稍候");
    assertThat(visit.last()).hasToString(end);
  }

  @ParameterizedTest
  @CsvSource({"none", "abroad", "word", "count"})
  void whatIsNoNumberOfThisCountryTakesTheExitForErrors(String to) {
    Map<String, Object> facts =
        Map.of("abroad", "+14155550100", "word", "x", "count", 13_800_138_000L);
    String steps =
        """
        'a':{'verb':'transfer','to':'%1$s','text':{'zh':'转接'},'error':'b'},
        'b':{'verb':'dial','to':'%1$s','then':'a','error':'n'},
        'n':{'verb':'enqueue','queue':'complaint'}\
        """;
    FlowFixtures.Visit visit = visit(steps.formatted(to), facts);
    assertThat(visit.said()).isEmpty();
    assertThat(visit.last()).hasToString("Enqueue[queue=complaint]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'110', 110",
        "'10086', 10086",
        "{'1':'120'}[digit], 120",
        "looked.shop, 10086",
        "looked.police, none",
        "looked.texts, none",
        "looked.far, +862112345678",
        "caller, none"
      })
  void emergenciesAndShortCodesAreOnlyCalledWhereTheOperatorNamedThem(String to, String called) {
    Map<String, Object> looked =
        Map.of("shop", "10086", "police", "110", "texts", "12110", "far", "02112345678");
    Map<String, Object> facts = Map.of("looked", looked, "caller", "10010", "digit", "1");
    String steps =
        "'a':{'verb':'transfer','to':\"%s\",'error':'n'},'n':{'verb':'enqueue','queue':'none'}";
    Flow flow = FlowFixtures.flow(steps.formatted(to.replace("'", "\\u0027")));
    String end = new FlowFixtures.Visit(Plan.of(flow), facts).last().toString();
    assertThat(end)
        .isEqualTo(called.equals("none") ? "Enqueue[queue=none]" : "Transfer[to=" + called + "]");
  }

  private static final String DIAL =
      """
      'a':{'verb':'dial','to':'caller','text':{'zh':'正在接通'},'timeout':20,
           'then':'y','failed':'f','error':'n'},
      'y':{'verb':'hangup'}, 'f':{'verb':'enqueue','queue':'vip'},
      'n':{'verb':'enqueue','queue':'complaint'}\
      """;

  @Test
  void anotherTelephoneIsCalledAfterTheWordsAndTheFlowGoesOn() {
    Map<String, Object> facts = Map.of("caller", "13800138000");
    FlowFixtures.Visit visit = visit(DIAL, facts);
    assertThat(visit.said()).containsExactly("正在接通");
    assertThat(visit.last()).hasToString("Dial[to=+8613800138000, ring=PT20S]");
    assertThat(visit.give(new Input.Done()).last()).hasToString("HangUp[]");
    assertThat(visit(DIAL, facts).give(new Input.Nothing()).last())
        .hasToString("Enqueue[queue=vip]");
    assertThat(visit(DIAL, facts).give(new Input.Failed()).last())
        .hasToString("Enqueue[queue=complaint]");
  }

  @Test
  void aMessageIsSpokenOrTheExitForErrorsTaken() {
    String steps =
        """
        'a':{'verb':'record','text':{'zh':'请说'},'seconds':20,'then':'y','error':'n'},
        'y':{'verb':'hangup'}, 'n':{'verb':'enqueue','queue':'complaint'}\
        """;
    FlowFixtures.Visit visit = FlowFixtures.Visit.of(steps);
    assertThat(visit.said()).containsExactly("请说");
    assertThat(visit.last()).isInstanceOf(Verb.RecordMessage.class);
    assertThat(visit.give(new Input.Done()).last()).hasToString("HangUp[]");
    assertThat(FlowFixtures.Visit.of(steps).give(new Input.Failed()).last())
        .hasToString("Enqueue[queue=complaint]");
  }

  private static final String SURVEY =
      """
      'a':{'verb':'survey','text':{'zh':'请评价'},'again':[{'zh':'一到五'}],'into':'score',
           'then':'w','failed':'bye'},
      'w':{'verb':'when','cases':[{'if':'score <= 2','then':'sorry'}],'otherwise':'bye'},
      'sorry':{'verb':'enqueue','queue':'complaint'}, 'bye':{'verb':'hangup'}\
      """;

  @ParameterizedTest
  @CsvSource({
    "5, HangUp[], a=5",
    "1, Enqueue[queue=complaint], a=1",
    "92, Enqueue[queue=complaint], a=9 a=2",
    "06, HangUp[], a=0 a=6",
    "--, HangUp[], a= a="
  })
  void aScoreIsKeptAndKnownAfterwards(String keys, String end, String path) {
    FlowFixtures.Visit visit = FlowFixtures.Visit.of(SURVEY);
    keys.chars()
        .forEach(
            key -> {
              visit.keys(Character.toString(key));
              if (visit.last() instanceof Verb.Rate) {
                visit.give(new Input.Done());
              }
            });
    assertThat(visit.last()).hasToString(end);
    assertThat(visit.path()).isEqualTo(path);
  }

  @Test
  void whatIsKeptForLaterHasNoSecrets() {
    Plan plan =
        Plan.of(
            FlowFixtures.flow(
                """
                'a':{'verb':'gather','text':{'zh':'密码'},'into':'pin','min':2,'max':2,'mask':true,
                     'then':'b'},
                'b':{'verb':'gather','text':{'zh':'号码'},'into':'number','min':1,'max':1,'then':'c'},
                'c':{'verb':'menu','text':{'zh':'?'},'keys':{'1':'c'}}\
                """));
    FlowState state = new FlowFixtures.Visit(plan, Map.of()).keys("427").state();
    assertThat(state.variables()).containsEntry("pin", "42");
    assertThat(state.typed("99").withoutSecrets(plan))
        .satisfies(
            open -> {
              assertThat(open.variables()).isEqualTo(Map.of("number", "7"));
              assertThat(open.place()).isEqualTo(state.place());
              assertThat(open.heard()).isEqualTo(FlowState.Heard.NOTHING);
            });
  }
}
