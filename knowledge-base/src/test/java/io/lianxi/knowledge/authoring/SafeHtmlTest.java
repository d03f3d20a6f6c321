package io.lianxi.knowledge.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>先看<strong>光猫</strong>的灯</p>",
        "<h2>资费</h2><ul><li>59 元</li></ul>",
        "<table><tbody><tr><td colspan=\"2\">甲</td></tr></tbody></table>",
        "<p><a href=\"https://example.com/x\">官网</a></p>",
        "<p><a href=\"/knowledge/articles/a\">另一篇</a></p>",
        "<p><a href=\"tel:10000\">10000</a></p>",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"图\">",
        "<img src=\"/api/knowledge/articles/a/attachments/b\">"
      })
  void whatAnyPageMayShowStays(String html) {
    assertThat(SafeHtml.of(html)).isEqualTo(new SafeHtml(html, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a<script>alert(1)</script></p>|<p>a</p>|<script>",
        "<p onclick=\"x()\">a</p>|<p>a</p>|<p onclick>",
        "<P ONMOUSEOVER=x()>a</P>|<p>a</p>|<p onmouseover>",
        "<p style=\"position:fixed\">a</p>|<p>a</p>|<p style>",
        "<a href=\"javascript:alert(1)\">a</a>|<a>a</a>|<a href=\"javascript:alert(1)\">",
        "<a href=\"data:text/html,x\">a</a>|<a>a</a>|<a href=\"data:text/html,x\">",
        "<iframe src=\"https://x\"></iframe>a|a|<iframe>",
        "<img src=\"https://evil.example/x.png\">a|a|<img src=\"https://evil.example/x.png\">",
        "<img src=\"data:image/svg+xml;base64,AA\">a|a|<img src=\"data:image/svg+xml;base64,AA\">",
        "<form action=x><input name=a>a</form>|a|<form>",
        "<svg onload=alert(1)>|''|<svg>",
        "<style>p{color:red}</style><p>a</p>|<p>a</p>|<style>",
        "<object data=x></object>a|a|<object>"
      })
  void whatNoPageMayShowIsTakenOutAndTold(String html, String clean, String told) {
    SafeHtml safe = SafeHtml.of(html);
    assertThat(safe.html()).isEqualTo(clean);
    assertThat(safe.removed()).contains(told);
  }

  @Test
  void whatIsTakenOutIsToldOnceAndWithinLimits() {
    assertThat(SafeHtml.of("<script>1</script>".repeat(5)).removed()).containsExactly("<script>");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      many.append("<p data-x").append(i).append("=1>a</p>");
    }
    assertThat(SafeHtml.of(many.toString()).removed()).hasSize(50);
  }

  @Test
  void cleaningTwiceChangesNothing() {
    String once = SafeHtml.of("<div><p>a<b>b<script>c</script></div>&lt;script&gt;<br>").html();
    assertThat(SafeHtml.of(once)).isEqualTo(new SafeHtml(once, List.of()));
    assertThat(once).contains("&lt;script&gt;");
  }

  @Test
  void aTextThatIsNoHtmlBecomesParagraphs() {
    assertThat(SafeHtml.ofAny("若 a<b 且 c>d\n则退费\n\n否则不退").html())
        .isEqualTo("<p>若 a&lt;b 且 c&gt;d<br>则退费</p><p>否则不退</p>");
    assertThat(SafeHtml.ofAny("<p>甲</p>").html()).isEqualTo("<p>甲</p>");
    assertThat(SafeHtml.ofAny("  ").html()).isEmpty();
  }

  @Test
  void thePlainTextHasALineForEachParagraphAndRow() {
    SafeHtml safe =
        SafeHtml.of(
            "<h1>标题</h1><p>第一&amp;二<br>三</p><table><tr><td>甲</td><td>1</td></tr>"
                + "<tr><td>乙</td><td>2</td></tr></table><ul><li>末</li></ul>");
    assertThat(safe.plain()).isEqualTo("标题\n第一&二\n三\n甲 1\n乙 2\n末");
  }

  @Test
  void aMegabyteOfNestedTagsIsReadInTime() {
    assertThat(SafeHtml.of("<div>".repeat(200_000) + "到底").plain()).contains("到底");
    assertThat(SafeHtml.of("<b><i><a href=x>".repeat(60_000) + "到底").plain()).contains("到底");
  }
}
