package io.lianxi.ivr.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.TestCase.Expected;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.text.FlowText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
  private static final String STEPS =
      """
      'hello': {'verb':'say','text':{'zh':'您好您好您好您好您好'},'then':'menu'},
      'menu': {'verb':'menu','text':{'zh':'按一'},'again':[{'zh':'再按'}],'timeout':7,
               'keys':{'1':'pin','2':'look'}},
      'pin': {'verb':'gather','text':{'zh':'密码'},'into':'pin','mask':true,'min':4,'max':4,
              'then':'end'},
      'look': {'verb':'lookup','fact':'account','into':'account','then':'tell','nothing':'end'},
      'tell': {'verb':'say','text':{'zh':'{money(account.balance)}'},'then':'menu','error':'end'},
      'end': {'verb':'hangup'}\
      """;

  private static Transcript run(String test) {
    Flow flow =
        FlowFixtures.read(
            """
            {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh'],'start':'hello',
             'fallback':'general','steps':{%s},'tests':[{'name':'t','expect':{'step':'x'},%s}]}\
            """
                .formatted(STEPS, test));
    return Trial.run(Plan.of(flow), flow.tests().getFirst(), FlowFixtures.NOW);
  }

  private static List<String> said(Transcript transcript) {
    return transcript.lines().stream()
        .filter(line -> line.who() == Transcript.Who.FLOW)
        .map(Transcript.Line::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'script':[{'keys':'1'},{'keys':'1234'}];           HANGUP;  end;  [menu=1, pin=***]",
        "'script':[{'keys':'1'}];                           WAITING; pin;  [menu=1]",
        "'script':[{'silences':2}];                         QUEUE;   menu; [menu=, menu=]",
        "'script':[{'text':'1'},{'hangUp':true}];           HANGUP;  pin;  [menu=1]",
        "'script':[{'text':'x'},{'text':' 1 '}];            WAITING; pin;  [menu=x, menu=1]",
        "'script':[{'keys':'2'}];                           HANGUP;  end;  [menu=2]",
      })
  void itEndsWhereTheScriptLeads(String test, String end, String step, String path) {
    Transcript transcript = run(test);
    assertThat(transcript.end()).hasToString(end);
    assertThat(transcript.step()).isEqualTo(step);
    assertThat(transcript.path()).hasToString(path);
  }

  @Test
  void itFindsWhatTheTestCaseSays() {
    Transcript transcript =
        run("'lookups':{'account':{'found':{'balance':500}}},'script':[{'keys':'2'}]");
    assertThat(said(transcript)).containsExactly("您好您好您好您好您好", "按一", "五元", "按一");
  }

  @Test
  void aLookupThatFailsIsAnErrorLikeAnyOther() {
    assertThat(run("'lookups':{'account':{'fails':true}},'script':[{'keys':'2'}]").queue())
        .contains(new QueueName("general"));
  }

  @Test
  void timeIsVirtual() {
    Transcript transcript = run("'script':[{'silences':1}]");
    assertThat(transcript.lines().get(1).at()).isEqualTo(Duration.ofSeconds(2));
    assertThat(transcript.lines().get(2).at()).isEqualTo(Duration.ofMillis(2_400 + 7_000));
  }

  @Test
  void whoTypesOnHearsNoMoreThanTheBeginning() {
    Transcript transcript = run("'script':[{'keys':'11234'}]");
    assertThat(transcript.path()).containsExactly("menu=1", "pin=***");
    assertThat(transcript.lines().getLast().at()).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void aSecretIsNotInTheTranscript() {
    assertThat(run("'script':[{'keys':'1'},{'keys':'8642'}]").lines())
        .filteredOn(line -> line.who() == Transcript.Who.CUSTOMER)
        .extracting(Transcript.Line::text)
        .containsExactly("1", "*", "*", "*", "*");
  }

  @Test
  void aSecretThatIsLookedUpIsNotInTheTranscriptEither() {
    Plan hotline = FlowText.shippedPlan("hotline");
    TestCase verified =
        hotline.main().tests().stream()
            .filter(test -> test.name().startsWith("验证后"))
            .findFirst()
            .orElseThrow();
    assertThat(Trial.run(hotline, verified, FlowFixtures.NOW).text())
        .contains("verify")
        .doesNotContain("246810");
    Map<String, Object> secret = Map.of("password", "246810");
    assertThat(new Verb.LookUp("verify", secret, Duration.ofSeconds(3)).toString())
        .doesNotContain("246810");
  }

  @Test
  void everyDifferenceFromWhatIsExpectedIsTold() {
    Transcript transcript = run("'script':[{'silences':2}]");
    Expected wrong =
        new Expected(
            TestCase.End.HANGUP,
            new QueueName("vip"),
            "hello",
            List.of("menu=1"),
            List.of("再按", "按一"));
    assertThat(Verdict.of(transcript, wrong))
        .extracting(Verdict.Difference::field)
        .containsExactly("end", "queue", "step", "path", "says");
    Expected right =
        new Expected(
            TestCase.End.QUEUE,
            new QueueName("general"),
            "menu",
            List.of("menu=", "menu="),
            List.of("按一", "再按"));
    assertThat(Verdict.of(transcript, right)).isEmpty();
  }

  @Test
  void whatReturnsSaysSoWhereThereIsNoFlowAroundIt() {
    Flow part = FlowFixtures.flow("'x':{'verb':'set','values':{'a':'1'},'then':'return:done'}");
    TestCase alone =
        new TestCase(
            "t",
            null,
            null,
            Map.of(),
            Map.of(),
            List.of(),
            new Expected(null, null, null, List.of(), List.of()));
    Transcript transcript = Trial.run(Plan.of(part), alone, FlowFixtures.NOW);
    assertThat(transcript.end()).isEqualTo(TestCase.End.RETURN);
    assertThat(transcript.step()).isEqualTo("return:done");
  }

  @ParameterizedTest
  @CsvSource({"hotline, 15", "satisfaction, 3", "notice, 2"})
  void theTestCasesOfWhatIsShippedHold(String name, int more) {
    Plan shipped = FlowText.shippedPlan(name);
    assertThat(shipped.main().tests()).hasSizeGreaterThan(more);
    for (TestCase test : shipped.main().tests()) {
      Transcript transcript = Trial.run(shipped, test, FlowFixtures.NOW);
      assertThat(Verdict.of(transcript, test.expect())).as(test.name()).isEmpty();
    }
  }

  private static final String NIGHT =
      """
      'hours':{'verb':'when','cases':[{'if':'now.getHours(\\\"Asia/Shanghai\\\") < 8','then':'dial'}],
               'otherwise':'day'},
      'dial':{'verb':'dial','to':'called','then':'day','failed':'message','error':'sorry'},
      'message':{'verb':'voicemail','queue':'general'},
      'sorry':{'verb':'hangup'},
      'day':{'verb':'enqueue','queue':'general'}\
      """;

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T09:30:00+08:00, nothing, QUEUE",
    "2026-09-30T23:30:00Z,      nothing, VOICEMAIL",
    "2026-09-30T23:30:00Z,      fails,   HANGUP",
  })
  void aTestCaseSaysWhenTheCustomerComesAndWhatComesOfAnErrand(String at, String is, String end) {
    Flow flow =
        FlowFixtures.read(
            """
            {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh'],'start':'hours',
             'fallback':'general','steps':{%s},
             'tests':[{'name':'t','at':'%s','facts':{'called':'02112345678'},
                       'lookups':{'dial':{'%s':true}},'expect':{'end':'queue'}}]}\
            """
                .formatted(NIGHT, at, is));
    Transcript transcript = Trial.run(Plan.of(flow), flow.tests().getFirst(), FlowFixtures.NOW);
    assertThat(transcript.end()).hasToString(end);
  }
}
