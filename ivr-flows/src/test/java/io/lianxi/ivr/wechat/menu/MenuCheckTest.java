package io.lianxi.ivr.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.MenuButton.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told of a menu before the platform is asked. */
class MenuCheckTest {
  private static final MenuButton GOOD = button("余额", Kind.CLICK, "1");

  private static MenuButton button(String name, Kind kind, String value) {
    return new MenuButton(name, kind, value, List.of());
  }

  private static MenuButton list(MenuButton... buttons) {
    return new MenuButton("更多", Kind.LIST, "", List.of(buttons));
  }

  private static List<String> wrong(MenuButton... buttons) {
    return MenuCheck.of(List.of(buttons)).stream().map(Remark::field).toList();
  }

  @Test
  void threeButtonsOfFiveAreAMenuAndNoneAreNoMenu() {
    MenuButton full = list(GOOD, GOOD, GOOD, GOOD, GOOD);
    assertThat(wrong(full, full, full)).isEmpty();
    assertThat(wrong()).isEmpty();
  }

  @Test
  void moreThanThreeOrFiveAreTooMany() {
    assertThat(wrong(GOOD, GOOD, GOOD, GOOD)).containsExactly("buttons");
    MenuButton long_ = new MenuButton("更多", Kind.LIST, "", Collections.nCopies(6, GOOD));
    assertThat(wrong(GOOD, long_)).containsExactly("buttons[1].buttons");
  }

  @Test
  void aListHasButtonsButNoLists() {
    assertThat(wrong(list())).containsExactly("buttons[0].buttons");
    assertThat(wrong(list(list(GOOD)))).containsExactly("buttons[0].buttons[0].kind");
  }

  @ParameterizedTest
  @CsvSource({
    "一二三四五,true",
    "一二三四五六,false",
    "abcdefghijklmnop,true",
    "abcdefghijklmnopq,false",
    "' ',false"
  })
  void aNameHasUpToSixteenBytes(String name, boolean isRight) {
    List<String> wrong = wrong(button(name, Kind.CLICK, "1"));
    assertThat(wrong).isEqualTo(isRight ? List.of() : List.of("buttons[0].name"));
  }

  @Test
  void aNameInAListHasUpToSixty() {
    assertThat(wrong(list(button("字".repeat(20), Kind.CLICK, "1")))).isEmpty();
    assertThat(wrong(list(button("字".repeat(21), Kind.CLICK, "1"))))
        .containsExactly("buttons[0].buttons[0].name");
  }

  @ParameterizedTest
  @CsvSource({
    "CLICK,1,true",
    "CLICK,'',false",
    "VIEW,https://www.example.com/a?b=c,true",
    "VIEW,javascript:alert(1),false",
    "VIEW,https://,false",
    "VIEW,a b,false",
    "VIEW,'',false"
  })
  void aClickSaysSomethingAndAViewOpensAPageOfTheWeb(Kind kind, String value, boolean isRight) {
    List<String> wrong = wrong(button("a", kind, value));
    assertThat(wrong).isEqualTo(isRight ? List.of() : List.of("buttons[0].value"));
  }

  @Test
  void whatIsSaidHasUpTo128Bytes() {
    assertThat(wrong(button("a", Kind.CLICK, "k".repeat(128)))).isEmpty();
    assertThat(wrong(button("a", Kind.CLICK, "k".repeat(129)))).hasSize(1);
    assertThat(wrong(button("a", Kind.VIEW, "https://a.cn/" + "k".repeat(1_012)))).hasSize(1);
  }
}
