package io.lianxi.ivr.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.Redaction.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class RedactionTest {
  private final Redaction redaction = new Redaction(EnumSet.allOf(Rule.class));

  @ParameterizedTest
  @CsvSource({
    "我的卡号是4111111111111111谢谢, 我的卡号是************1111谢谢",
    "4111 1111 1111 1111, **** **** **** 1111",
    "4111-1111-1111-1111, ****-****-****-1111",
    "378282246310005, ***********0005",
    "6200000000000005, ************0005",
    "身份证11010519491231002X。, 身份证**************002X。",
    "11010519491231002x, **************002x"
  })
  void whatNobodyMayKeepIsLeftOut(String said, String kept) {
    assertThat(redaction.of(said)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112", // its check digit is wrong
        "110105194912310021",
        "13800001234",
        "020-12345678",
        "工单 20260302000012",
        "9999999999999995", // no maker begins so
        "94111111111111111999999", // a part of a longer number
        "",
        "你好"
      })
  void everythingElseIsKept(String said) {
    assertThat(redaction.of(said)).isEqualTo(said);
  }

  @Test
  void onlyTheRulesInForceCount() {
    String said = "4111111111111111 11010519491231002X";
    assertThat(new Redaction(Set.of(Rule.IDENTITY)).of(said))
        .isEqualTo("4111111111111111 **************002X");
    assertThat(new Redaction(Set.of()).of(said)).isEqualTo(said);
  }

  @Test
  void whatIsNoTextIsTheSame() {
    Content place = new Content.Place(1, 2, "x");
    assertThat(redaction.of(place)).isSameAs(place);
  }
}
