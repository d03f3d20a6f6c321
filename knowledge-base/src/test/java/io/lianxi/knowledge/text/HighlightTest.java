package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HighlightTest {

  private static Highlight of(String query) {
    return new Highlight(Words.of(Folding.of(query)));
  }

  @Test
  void theOriginalIsMarkedAsItWasWritten() {
    assertThat(of("国际漫游").all("如何申請ＩＤＤ國際漫遊？")).isEqualTo("如何申請ＩＤＤ<mark>國際漫遊</mark>？");
  }

  @Test
  void charactersAreMarkedOnlyWhereThereIsNothingLonger() {
    assertThat(of("宽带").all("宽带和带子")).isEqualTo("<mark>宽带</mark>和带子");
    assertThat(of("卡").all("电话卡")).isEqualTo("电话<mark>卡</mark>");
    assertThat(of("的").all("我的")).isEqualTo("我的");
  }

  @Test
  void whatIsNoMarkIsEscaped() {
    assertThat(of("宽带").all("<b onclick='x'>宽带</b> & \"y\""))
        .isEqualTo("&lt;b onclick=&#39;x&#39;&gt;<mark>宽带</mark>&lt;/b&gt; &amp; &quot;y&quot;");
  }

  @Test
  void thePartWithMostMarksIsShown() {
    String text = "无关。".repeat(100) + "宽带套餐如何办理，宽带套餐价格。" + "无关。".repeat(100);
    assertThat(of("宽带套餐").best(text, 40)).startsWith("…<mark>宽带套餐</mark>").endsWith("…");
    assertThat(of("没有").best("短文", 40)).isEqualTo("短文");
  }

  @Property(tries = 300)
  void nothingButMarksIsEverHtml(@ForAll String text, @ForAll String query) {
    String html = of(query).best(text, 50);
    assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"");
    assertThat(new Highlight(List.of("a")).best(text, 10)).isNotNull();
  }
}
