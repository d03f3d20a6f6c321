package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.expression.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearsayTest {
  private static final Flow PART =
      FlowFixtures.read(
          """
          {'flow':'part','name':{'zh':'段','en':'Part'},'languages':['zh'],'start':'x',
           'fallback':'general','parameters':['given'],'steps':{
            'x':{'verb':'gather','text':{'zh':'请输入'},'into':'typed','then':'y'},
            'y':{'verb':'lookup','fact':'shop','with':{'at':'typed'},'into':'shop','then':'return'}}}\
          """);
  private static final Flow FLOW =
      FlowFixtures.flow(
          """
          'a':{'verb':'set','values':{'copy':'late + "0"','fixed':'"021" + "1"',
               'chosen':'key == "1" ? "1" : "2"'},'then':'b'},
          'b':{'verb':'menu','text':{'zh':'请选择'},'keys':{'1':'c'}},
          'c':{'verb':'input','kind':'number','text':{'zh':'请输入'},'into':'typed','then':'d'},
          'd':{'verb':'set','values':{'late':'string(typed)'},'then':'e'},
          'e':{'verb':'http','url':'http://crm.example/x','into':'answer','then':'f'},
          'f':{'verb':'survey','text':{'zh':'请评价'},'into':'score','then':'g'},
          'g':{'verb':'flow','flow':'part','into':{'theirs':'typed','found':'shop','told':'given'},
               'then':'h'},
          'h':{'verb':'flow','flow':'gone','into':{'unknown':'x'},'then':'a'}\
          """
              .replace("\"", "\\\""));

  private static Optional<Flow> part(String name) {
    return Optional.ofNullable(Map.of("part", PART).get(name));
  }

  @Test
  void whatCustomersEnterAndWhatIsMadeOfItIsHearsay() {
    assertThat(Hearsay.of(FLOW, HearsayTest::part))
        .isEqualTo(
            Set.of(
                "caller", "typed", "late", "copy", "score", "theirs", "told", "unknown", "visitor",
                "wrote"));
  }

  @ParameterizedTest
  @CsvSource({
    "caller, caller",
    "typed + late, 'late,typed'",
    "answer.number, ''",
    "found.phone, ''"
  })
  void aValueIsHearsayWhenItIsMadeOfSome(String value, String names) {
    Set<String> hearsay = Hearsay.in(Expression.of(value), FLOW, HearsayTest::part);
    assertThat(String.join(",", new java.util.TreeSet<>(hearsay))).isEqualTo(names);
  }

  @Test
  void partsWithinThemselvesComeToAnEnd() {
    Flow circle =
        FlowFixtures.named(
            "circle", "'x':{'verb':'flow','flow':'circle','into':{'a':'b'},'then':'return'}");
    assertThat(Hearsay.of(circle, name -> Optional.of(circle))).contains("a");
  }
}
