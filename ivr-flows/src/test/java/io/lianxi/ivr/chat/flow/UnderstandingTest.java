package io.lianxi.ivr.chat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.Content.Choice;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Step;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
  private static final List<Choice> CHOICES =
      List.of(new Choice("1", "查询余额"), new Choice("2", "投诉"), new Choice("3", "For a Complaint"));
  private static final Flow FLOW =
      FlowFixtures.flow(
          """
          'menu':{'verb':'menu','text':{'zh':'选','en':'choose'},'keys':{'1':'end','2':'end'}},
          'digits':{'verb':'gather','text':{'zh':'号','en':'n'},'into':'n','then':'end'},
          'words':{'verb':'input','kind':'text','text':{'zh':'说','en':'say'},'into':'w','then':'end'},
          'sum':{'verb':'input','kind':'money','text':{'zh':'钱','en':'sum'},'into':'m','then':'end'},
          'end':{'verb':'hangup'}\
          """);

  private static Step step(String name) {
    return Objects.requireNonNull(FLOW.steps().get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "２,2",
    "' 2。',2",
    "(1),1",
    "一,1",
    "Two,2",
    "查询余额,1",
    "余额,1",
    "投诉！,2",
    "for a complaint,3",
    "complaint,3",
    "9,9",
    "'查',查",
    "你好,你好",
    "*,*",
    "\uD83D\uDE00,\uD83D\uDE00"
  })
  void oneOfSeveralIsChosenByItsKeyOrItsWords(String written, String heard) {
    assertThat(Understanding.of(step("menu"), false, CHOICES, written)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource({
    "138 0000-0001,13800000001",
    "１３８#,138",
    "'+86 138',+86138",
    "abc,abc",
    "246810,246810"
  })
  void digitsAreTakenHoweverTheyAreWritten(String written, String heard) {
    assertThat(Understanding.of(step("digits"), false, List.of(), written)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource({"12.5,12.5", "１２．５,12.5", "12,12"})
  void sumsKeepTheirPoint(String written, String heard) {
    assertThat(Understanding.of(step("sum"), false, List.of(), written)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource({"是的,1", "Yes,1", "好,1", "1,1", "no,2", "１,1", "maybe,maybe"})
  void aYesIsTheFirstKey(String written, String heard) {
    assertThat(Understanding.of(step("digits"), true, List.of(), written)).isEqualTo(heard);
  }

  @Test
  void wordsAreOnOneLine() {
    assertThat(Understanding.of(step("words"), false, List.of(), " 坏了\r\n很久\t了 "))
        .isEqualTo("坏了 很久 了");
  }
}
