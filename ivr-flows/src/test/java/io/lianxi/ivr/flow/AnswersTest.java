package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.FlowFixtures.Visit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How steps take what customers press and write. */
class AnswersTest {
  private static final Verb GENERAL = new Verb.Enqueue(new QueueName("general"));
  private static final String PIN =
      """
      'pin': {'verb':'gather','text':{'zh':'密码'},'again':[{'zh':'再来'}],'into':'pin','min':4,
              'max':6,'timeout':7,'between':2,'total':10,'mask':true,'then':'end',
              'failed':'failed'},
      'end': {'verb':'hangup','text':{'zh':'收到{digits(pin)}'}},
      'failed': {'verb':'hangup','text':{'zh':'失败'}}\
      """;

  private static final Map<String, Object> NO_FACTS = Map.of();

  private static final String WORDS_THEN_MENU =
      """
      'words': {'verb':'say','text':{'zh':'通知'},'bargeIn':%s,'then':'menu'},
      'menu': {'verb':'menu','text':{'zh':'菜单'},'keys':{'1':'end'}},
      'end': {'verb':'hangup','text':{'zh':'好'}}\
      """;

  private static final String THREE =
      """
      'first': {'verb':'menu','text':{'zh':'一'},'keys':{'1':'words'},'again':[{'zh':'一?'}]},
      'words': {'verb':'say','text':{'zh':'话'},'then':'number'},
      'number': {'verb':'gather','text':{'zh':'号'},'into':'number','then':'last'},
      'last': {'verb':'menu','text':{'zh':'二'},'keys':{'2':'end'}},
      'end': {'verb':'hangup','text':{'zh':'{digits(number)}'}}\
      """;

  private static final String CONFIRMED =
      """
      'a': {'verb':'input','kind':'number','text':{'zh':'请输入'},'again':[{'zh':'再来'}],
            'into':'n','confirm':{'zh':'{number(n)}对吗'},'then':'b'},
      'b': {'verb':'hangup','text':{'zh':'好{number(n)}'}}\
      """;

  private static Duration patience(Visit visit) {
    return ((Verb.Ask) visit.last()).patience();
  }

  @Test
  void theFinishingKeyEndsAnAnswer() {
    assertThat(Visit.of(PIN).keys("1234#").said()).last().isEqualTo("Digits[number=1234]");
  }

  @Test
  void theLastPossibleKeyEndsAnAnswer() {
    assertThat(Visit.of(PIN).keys("123456").said()).last().isEqualTo("Digits[number=123456]");
  }

  @Test
  void aPauseEndsAnAnswer() {
    assertThat(Visit.of(PIN).keys("12345-").said()).last().isEqualTo("Digits[number=12345]");
  }

  @Test
  void theFirstKeyIsWaitedForLongerThanTheNext() {
    Visit visit = Visit.of(PIN);
    assertThat(patience(visit)).isEqualTo(Duration.ofSeconds(7));
    assertThat(patience(visit.keys("1"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(((Verb.Ask) visit.last()).words()).isEmpty();
  }

  @Test
  void allKeysTogetherTakeNoLongerThanTheTotal() {
    Visit visit = Visit.of(PIN).keys("1").later(Duration.ofSeconds(9)).keys("2");
    assertThat(patience(visit)).isEqualTo(Duration.ofSeconds(1));
    visit.later(Duration.ofSeconds(2)).keys("3");
    assertThat(visit.said()).last().isEqualTo("再来");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12#", "-", "12*4#", "#"})
  void aWrongAnswerIsAskedForAgainInOtherWords(String keys) {
    assertThat(Visit.of(PIN).keys(keys).said()).containsExactly("密码", "再来");
  }

  @Test
  void afterTheLastWordingItHasFailed() {
    assertThat(Visit.of(PIN).keys("--").said()).last().isEqualTo("失败");
  }

  @Test
  void aSecretAnswerIsRecordedNowhere() {
    Visit visit = Visit.of(PIN).keys("12#").keys("-");
    assertThat(visit.path()).isEqualTo("pin=*** pin=");
    Visit right = Visit.of(PIN).keys("987");
    assertThat(((Verb.Ask) right.last()).isMasked()).isTrue();
    assertThat(right.state().toString()).doesNotContain("987");
    assertThat(right.keys("6#").path()).isEqualTo("pin=***");
  }

  @Test
  void aKeyDuringWordsCutsThemShortAndIsTheAnswerOfTheNextMenu() {
    Visit visit = Visit.atFirst(WORDS_THEN_MENU.formatted("true")).give(new Input.Key('1'));
    assertThat(visit.path()).isEqualTo("menu=1");
    assertThat(visit.said()).containsExactly("通知", "好");
  }

  @Test
  void wordsThatHaveToBeHeardTakeNoKeys() {
    Visit visit = Visit.atFirst(WORDS_THEN_MENU.formatted("false"));
    assertThat(((Verb.Say) visit.last()).canBeCut()).isFalse();
    visit.give(new Input.Key('1'));
    assertThat(visit.path()).isEmpty();
    assertThat(visit.said()).containsExactly("通知", "菜单");
  }

  @Test
  void keysTypedAheadAreTakenByTheStepsThatFollow() {
    Visit visit = Visit.of(THREE).typed("345#2").give(new Input.Key('1'));
    assertThat(visit.path()).isEqualTo("first=1 number=345 last=2");
    assertThat(visit.said()).containsExactly("一", "Digits[number=345]");
  }

  @Test
  void whoTypesEverythingAheadHearsNothing() {
    FlowState start =
        FlowState.start(Plan.of(FlowFixtures.flow(THREE)), NO_FACTS, Language.ZH).typed("1345#2");
    FlowRun.Turn turn =
        FlowRun.next(Plan.of(FlowFixtures.flow(THREE)), start, new Input.Done(), FlowFixtures.NOW);
    assertThat(turn.steps().stream().map(step -> step.step() + "=" + step.input()))
        .containsExactly("first=1", "number=345", "last=2");
    assertThat(turn.verb()).isInstanceOf(Verb.Say.class);
  }

  @Test
  void aFloodOfKeysIsCutOff() {
    FlowState start = FlowState.start(Plan.of(FlowFixtures.flow(THREE)), NO_FACTS, Language.ZH);
    assertThat(start.typed("9".repeat(10_000)).heard().ahead()).hasSize(FlowState.MOST_AHEAD);
  }

  @Test
  void aWrongKeyForgetsWhatWasTypedAfterIt() {
    Visit visit = Visit.of(THREE).typed("111");
    visit.give(new Input.Key('7'));
    assertThat(visit.said()).last().isEqualTo("一?");
    assertThat(visit.state().heard().ahead()).isEmpty();
  }

  @Test
  void tooManyErrorsAllInAllLeadToAPerson() {
    Flow flow =
        FlowFixtures.read(
            """
            {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh'],'start':'a',
             'fallback':'general','errors':2,'steps':{
             'a':{'verb':'menu','text':{'zh':'按一'},'again':[{'zh':'按一'}],'keys':{'1':'b'}},
             'b':{'verb':'menu','text':{'zh':'按二'},'again':[{'zh':'按二'}],'keys':{'2':'a'}}}}\
            """);
    Visit visit = new Visit(Plan.of(flow), NO_FACTS).keys("912");
    assertThat(visit.last()).isInstanceOf(Verb.Ask.class);
    assertThat(visit.keys("919").last()).isEqualTo(GENERAL);
  }

  @ParameterizedTest
  @CsvSource({
    "phone,  13800138000#,          Digits[number=+8613800138000]",
    "date,   20261001#,             Day[date=2026-10-01]",
    "money,  12*5#,                 Money[fen=1250]",
    "number, 42#,                   'Amount[number=42, isCounted=false]'",
    "text,   007#,                  007",
  })
  void anInputHasTheValueOfItsKind(String kind, String keys, String said) {
    assertThat(Visit.of(input(kind)).keys(keys).said()).last().isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "phone,  0#",
    "date,   20261301#",
    "date,   1#",
    "money,  1*234#",
    "money,  *5#",
    "number, 1*#",
    "text,   #",
  })
  void whatIsNotOfItsKindIsWrong(String kind, String keys) {
    assertThat(Visit.of(input(kind)).keys(keys).said()).last().isEqualTo("再来");
  }

  private static String input(String kind) {
    String shown =
        switch (kind) {
          case "phone" -> "digits(it)";
          case "text" -> "it";
          default -> kind + "(it)";
        };
    return """
    'a': {'verb':'input','kind':'%s','text':{'zh':'请输入'},'again':[{'zh':'再来'}],
          'into':'it','then':'b'},
    'b': {'verb':'hangup','text':{'zh':'{%s}'}}\
    """
        .formatted(kind, shown);
  }

  @Test
  void whatIsConfirmedIsTaken() {
    assertThat(Visit.of(CONFIRMED).keys("42#1").said())
        .containsExactly(
            "请输入",
            "Amount[number=42, isCounted=false]",
            "对吗",
            "好",
            "Amount[number=42, isCounted=false]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-", "#"})
  void whatIsNotConfirmedIsAskedForAgain(String key) {
    Visit visit = Visit.of(CONFIRMED).keys("42#" + key);
    assertThat(visit.said()).last().isEqualTo("再来");
    assertThat(visit.keys("7#1").said()).last().isEqualTo("Amount[number=7, isCounted=false]");
  }

  @ParameterizedTest
  @CsvSource({"' 1 ', true", "一, false", "11, false", "'', false", "😀, false", "'\u0000', false"})
  void aTextChoosesTheKeyThatItIs(String text, boolean isRight) {
    Visit visit =
        Visit.of(
                """
                'a': {'verb':'menu','text':{'zh':'按一'},'again':[{'zh':'再来'}],'keys':{'1':'b'}},
                'b': {'verb':'hangup','text':{'zh':'好'}}\
                """)
            .give(new Input.Text(text));
    assertThat(visit.said()).last().isEqualTo(isRight ? "好" : "再来");
  }

  @Test
  void aTextIsAWholeAnswer() {
    assertThat(Visit.of(PIN).give(new Input.Text(" 4711 ")).said()).contains("Digits[number=4711]");
    assertThat(Visit.of(input("date")).give(new Input.Text("2026-10-01")).said())
        .contains("Day[date=2026-10-01]");
  }

  @Test
  void aTextOfTenThousandCharactersIsWrong() {
    Visit visit = Visit.of(input("text")).give(new Input.Text("长".repeat(10_000)));
    assertThat(visit.said()).last().isEqualTo("再来");
    assertThat(visit.path()).isEqualTo("a=");
  }
}
