package io.lianxi.dialer.campaign.script;

import static io.lianxi.dialer.campaign.script.ScriptFixtures.node;
import static io.lianxi.dialer.campaign.script.ScriptFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A script that leaves an agent without words is refused, and the place is named. */
class ScriptCheckTest {

  @Test
  void aScriptFromGreetingToGoodbyeIsFine() {
    assertThat(ScriptCheck.of(ScriptFixtures.usual(), "script")).isEmpty();
  }

  static Stream<Arguments> faults() {
    ScriptAnswer toBye = new ScriptAnswer("好", "", "bye");
    return Stream.of(
        Arguments.of("script.nodes", new Script(List.of())),
        Arguments.of("script.nodes", large(Script.MOST_NODES + 1)),
        Arguments.of("script.nodes[0].id", with(0, node("Hello!", ScriptStep.OPENING, "needs"))),
        Arguments.of("script.nodes[1].id", with(1, node("hello", ScriptStep.NEEDS, "offer"))),
        Arguments.of(
            "script.nodes[1].zh",
            with(1, new ScriptNode("needs", ScriptStep.NEEDS, " ", "", List.of(toBye)))),
        Arguments.of(
            "script.nodes[1].en",
            with(
                1,
                new ScriptNode("needs", ScriptStep.NEEDS, "好", "x".repeat(1001), List.of(toBye)))),
        Arguments.of(
            "script.nodes[1].answers[0].zh",
            with(1, answering(new ScriptAnswer("", " ", "offer")))),
        Arguments.of(
            "script.nodes[1].answers[0].to",
            with(1, answering(new ScriptAnswer("好", "Yes", "nowhere")))),
        Arguments.of(
            "script.nodes[1].answers",
            with(
                1,
                node(
                    "needs",
                    ScriptStep.NEEDS,
                    Stream.generate(() -> "offer").limit(10).toArray(String[]::new)))),
        Arguments.of("script.nodes[2].answers", with(2, node("offer", ScriptStep.OFFER))),
        Arguments.of("script.nodes[3].id", with(2, node("offer", ScriptStep.OFFER, "bye"))),
        Arguments.of(
            "script.nodes[3].answers", with(3, node("dear", ScriptStep.OBJECTION, "dear"))));
  }

  private static ScriptNode answering(ScriptAnswer answer) {
    return new ScriptNode("needs", ScriptStep.NEEDS, "好", "Yes", List.of(answer));
  }

  private static Script large(int count) {
    return new Script(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    i == count - 1
                        ? node("n" + i, ScriptStep.CLOSE)
                        : node("n" + i, ScriptStep.NEEDS, "n" + (i + 1)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongIsNamed(String field, Script script) {
    assertThat(ScriptCheck.of(script, "script")).extracting(Remark::field).contains(field);
    assertThat(ScriptCheck.of(script, "script"))
        .allMatch(remark -> remark.isError() && !remark.messageZh().isEmpty());
  }

  @Test
  void aHundredNodesAreFine() {
    assertThat(ScriptCheck.of(large(Script.MOST_NODES), "script")).isEmpty();
  }
}
