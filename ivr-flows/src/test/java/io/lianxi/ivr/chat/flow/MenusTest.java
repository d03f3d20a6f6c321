package io.lianxi.ivr.chat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.Content.Choice;
import io.lianxi.ivr.chat.Content.Menu;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenusTest {

  @Test
  void whatIsWrittenToBeHeardIsAListToChooseFrom() {
    assertThat(Menus.of("查询本机余额请按一。投诉请按二。话费、套餐和积分请按三。人工服务请按零。", Set.of("1", "2", "3", "0")))
        .contains(
            new Menu(
                "",
                List.of(
                    new Choice("1", "查询本机余额"),
                    new Choice("2", "投诉"),
                    new Choice("3", "话费、套餐和积分"),
                    new Choice("0", "人工服务")),
                ""));
    assertThat(
            Menus.of(
                "For your balance, press one. For bills, plan and points, press three. To talk to a"
                    + " person right away, press zero.",
                Set.of("1", "3", "0")))
        .contains(
            new Menu(
                "",
                List.of(
                    new Choice("1", "Your balance"),
                    new Choice("3", "Bills, plan and points"),
                    new Choice("0", "Talk to a person right away")),
                ""));
  }

  @Test
  void whatIsNoChoiceComesBeforeOrAfter() {
    assertThat(Menus.of("对不起，没有这个选项。查询余额请按1。投诉请按2。谢谢。", Set.of("1", "2")))
        .contains(
            new Menu(
                "对不起，没有这个选项。", List.of(new Choice("1", "查询余额"), new Choice("2", "投诉")), "谢谢。"));
    assertThat(Menus.of("中文请按一。For English, press two.", Set.of("1", "2")))
        .contains(new Menu("", List.of(new Choice("1", "中文"), new Choice("2", "English")), ""));
  }

  @Test
  void scoresAreChoices() {
    assertThat(Menus.of("请打分：满意请按二，不满意请按一。", Set.of("1", "2")))
        .contains(new Menu("请打分：", List.of(new Choice("2", "满意"), new Choice("1", "不满意")), ""));
  }

  @Test
  void starsAreKeysToo() {
    assertThat(Menus.of("费用问题请按一。返回请按星号键。", Set.of("1", "*")))
        .contains(new Menu("", List.of(new Choice("1", "费用问题"), new Choice("*", "返回")), ""));
    assertThat(
            Menus.of(
                "If your broadband is down, press one. To go back, press star.", Set.of("1", "*")))
        .contains(
            new Menu(
                "",
                List.of(new Choice("1", "Your broadband is down"), new Choice("*", "Go back")),
                ""));
  }

  @Test
  void whatDoesNotNameEveryKeyIsLeftAsItIs() {
    assertThat(Menus.of("查询余额请按一。", Set.of("1", "2"))).isEmpty();
    assertThat(Menus.of("查询余额请按一。投诉请按一。", Set.of("1"))).isEmpty();
    assertThat(Menus.of("As a star, press zero for your desk, or one.", Set.of("0", "1")))
        .isEmpty();
    assertThat(Menus.of("", Set.of("1"))).isEmpty();
  }
}
