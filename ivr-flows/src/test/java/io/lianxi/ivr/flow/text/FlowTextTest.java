package io.lianxi.ivr.flow.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FlowTextTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static String document(String name) throws IOException {
    try (var in = Objects.requireNonNull(FlowText.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static List<Problem> problems(String document) {
    return switch (FlowText.read(document.replace('\'', '"'))) {
      case Reading.Read read -> List.of();
      case Reading.Refused refused -> refused.problems();
    };
  }

  @Test
  void whatIsReadIsWrittenAsTheSameDocument() throws IOException {
    String hotline = document("hotline.json");
    Flow flow = FlowText.shipped("hotline");
    assertThat(JSON.readTree(FlowText.write(flow))).isEqualTo(JSON.readTree(hotline));
    assertThat(FlowText.read(FlowText.write(flow))).isEqualTo(new Reading.Read(flow));
  }

  @Test
  void everyVerbIsWrittenAsItWasRead() throws IOException {
    String all = document("/io/lianxi/ivr/flow/text/all-verbs.json");
    JsonNode written = JSON.readTree(FlowText.write(FlowFixtures.read(all)));
    assertThat(written).isEqualTo(JSON.readTree(all));
    assertThat(written.at("/steps").valueStream().map(step -> step.get("verb").asString()))
        .contains(
            "say",
            "play",
            "menu",
            "gather",
            "input",
            "set",
            "when",
            "lookup",
            "message",
            "ticket",
            "http",
            "record",
            "dial",
            "survey",
            "flow",
            "enqueue",
            "callback",
            "voicemail",
            "transfer",
            "hangup");
  }

  @Test
  void anUnfinishedFlowCanBeReadAndWritten() {
    Flow flow = FlowFixtures.flow("'a': {'verb':'say','text':{'zh':'好'}}");
    assertThat(FlowFixtures.read(FlowText.write(flow))).isEqualTo(flow);
  }

  private static final String STEP =
      """
      {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh'],'start':'a',
       'fallback':'general','steps':{'a':%s}}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};                                                              /steps/a/verb",
        "{'verb':'dance'};                                                /steps/a/verb",
        "{'verb':'say'};                                                  /steps/a/text",
        "{'verb':'say','text':{}};                                        /steps/a/text",
        "{'verb':'say','text':{'zh':''}};                                 /steps/a/text/zh",
        "{'verb':'say','text':{'zh':'{'}};                                /steps/a/text/zh",
        "{'verb':'say','text':{'zh':'{1 +}'}};                            /steps/a/text/zh",
        "{'verb':'say','text':{'fr':'oui'}};                              /steps/a/text/fr",
        "{'verb':'say','text':{'zh':'好'},'volume':3};                    /steps/a/volume",
        "{'verb':'say','text':{'zh':'好'},'then':'A b'};                  /steps/a/then",
        "{'verb':'menu','text':{'zh':'好'},'keys':{'12':'a'}};            /steps/a/keys/12",
        "{'verb':'menu','text':{'zh':'好'},'keys':{'1':'a'},'timeout':0}; /steps/a/timeout",
        "{'verb':'gather','text':{'zh':'好'},'into':'A'};                 /steps/a/into",
        "{'verb':'input','text':{'zh':'好'},'into':'a','kind':'colour'};  /steps/a/kind",
        "{'verb':'set'};                                                  /steps/a/values",
        "{'verb':'set','values':{'a':'1 +'}};                             /steps/a/values/a",
        "{'verb':'when','cases':[{'if':'1 +'}]};                          /steps/a/cases/0/if",
        "{'verb':'enqueue','queue':'No Queue'};                           /steps/a/queue",
        "3;                                                               /steps/a",
        "null;                                                            /steps/a",
      })
  void whatIsNoStepIsRefusedWhereItIsWrong(String step, String pointer) {
    List<Problem> problems = problems(STEP.formatted(step));
    assertThat(problems).extracting(Problem::pointer).contains(pointer);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.step()).isEqualTo("a");
              assertThat(problem.zh()).isNotBlank().isNotEqualTo(problem.en());
              assertThat(problem.en()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "3",
        "null",
        "{}",
        "{'flow':'a'} {}",
        "{'flow':'a','flow':'b'}",
        "{'flow':\u0000}",
        "{'flow':NaN}",
      })
  void whatIsNoFlowIsRefused(String document) {
    assertThat(problems(document)).isNotEmpty();
  }

  @Test
  void theReasonOfABadExpressionSaysWhatIsWrongInIt() {
    assertThat(problems(STEP.formatted("{'verb':'set','values':{'a':'unknown(1)'}}")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.en()).contains("undeclared reference"));
  }

  @Test
  void whatIsTooBigIsRefused() {
    assertThat(problems(" ".repeat(FlowText.LONGEST) + "{}")).hasSize(1);
    assertThat(problems("[".repeat(10_000))).hasSize(1);
    assertThat(problems("{'flow':'" + "a".repeat(20_000) + "'}")).hasSize(1);
    String text = "{'verb':'hangup','text':{'zh':'" + "长".repeat(1_001) + "'}}";
    assertThat(problems(STEP.formatted(text)))
        .extracting(Problem::pointer)
        .containsExactly("/steps/a/text/zh");
  }

  @Test
  void moreStepsThanTheLimitAreRefused() {
    ObjectNode flow =
        (ObjectNode) JSON.readTree(STEP.formatted("{'verb':'hangup'}").replace('\'', '"'));
    for (int i = 0; i < 500; i++) {
      ((ObjectNode) flow.get("steps")).putObject("s" + i).put("verb", "hangup");
    }
    assertThat(problems(flow.toString())).extracting(Problem::pointer).containsExactly("/steps");
  }

  @Test
  void ofManyProblemsOnlySoManyAreTold() {
    ObjectNode flow =
        (ObjectNode) JSON.readTree(STEP.formatted("{'verb':'hangup'}").replace('\'', '"'));
    for (int i = 0; i < 400; i++) {
      ((ObjectNode) flow.get("steps")).putObject("s" + i).put("verb", "say");
    }
    assertThat(problems(flow.toString())).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01",
    "2026-13-01T00:00:00Z",
    "1999-12-31T23:59:59Z",
    "+1000000000-01-01T00:00:00Z"
  })
  void whatIsNoMomentIsRefused(String at) {
    String document =
        """
        {'flow':'f','name':{'zh':'测','en':'T'},'languages':['zh'],'start':'a','fallback':'general',
         'steps':{'a':{'verb':'hangup'}},'tests':[{'name':'t','at':'%s','expect':{'end':'hangup'}}]}\
        """;
    assertThat(problems(document.formatted(at)))
        .extracting(Problem::pointer)
        .containsExactly("/tests/0/at");
  }
}
