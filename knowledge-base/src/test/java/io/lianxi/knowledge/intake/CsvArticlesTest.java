package io.lianxi.knowledge.intake;

import static io.lianxi.knowledge.article.ArticleFixtures.published;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static io.lianxi.knowledge.intake.Collected.csv;
import static io.lianxi.knowledge.intake.Collected.ndjson;
import static io.lianxi.knowledge.intake.Collected.offered;
import static io.lianxi.knowledge.intake.Collected.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.Article;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class CsvArticlesTest {
  private final ArticleExport export = new ArticleExport(JsonMapper.builder().build());

  private static List<Incoming> utf8(String text) {
    return Collected.of(csv(text, StandardCharsets.UTF_8));
  }

  @Test
  void linesAreReadByTheNamesOfTheirColumns() {
    List<Incoming> all =
        utf8("\uFEFFTitle,body,ID,valid_to,tags\r\n甲,\"一,\n二\",a,2026-12-31,5G|资费\r\n乙,,,,\r\n");
    assertThat(offered(all.get(0)).id().value()).isEqualTo("a");
    assertThat(offered(all.get(0)).wish().body()).isEqualTo("一,\n二");
    assertThat(offered(all.get(0)).wish().tags()).containsExactly("5G", "资费");
    assertThat(offered(all.get(0)).wish().scope().validTo())
        .isEqualTo(LocalDate.parse("2026-12-31"));
    assertThat(offered(all.get(1)).wish().title()).isEqualTo("乙");
    assertThat(offered(all.get(1)).place()).isEqualTo(new Place(4L, "a.csv"));
  }

  @Test
  void whatSpreadsheetsOfAChineseDesktopWriteIsReadToo() {
    List<Incoming> all = Collected.of(csv("title,body\n宽带断网,看光猫\n", PlainWords.CHINESE));
    assertThat(offered(all.getFirst()).wish().title()).isEqualTo("宽带断网");
  }

  @Test
  void aFileWithoutItsColumnsIsRefused() {
    assertThat(refused(utf8("a,b\n1,2\n").getFirst())).isEmpty();
    assertThat(utf8("a,b\n1,2\n")).hasSize(1);
    assertThat(utf8("")).hasSize(1);
  }

  @Test
  void whatHasNoTitleIsCalledAsItBegins() {
    List<Incoming> all = utf8("title,body\n,每月 129 元\n");
    assertThat(offered(all.getFirst()).wish().title()).isEqualTo("每月 129 元");
  }

  @Test
  void aLineThatIsNoneNamesTheFieldAndTheOthersGoIn() {
    List<Incoming> all = utf8("title,body,validFrom\n,,\n甲,x,soon\n乙,x,\n\n丙\n");
    assertThat(all).hasSize(4);
    assertThat(offered(all.get(0)).wish().wrong().orElseThrow().field()).isEqualTo("title");
    assertThat(refused(all.get(1))).isEqualTo("validFrom");
    assertThat(offered(all.get(2)).wish().title()).isEqualTo("乙");
    assertThat(refused(all.get(3))).isEqualTo("body");
  }

  @Test
  void aQuoteThatIsNotClosedIsToldAndWhatWasBeforeGoesIn() {
    List<Incoming> all = utf8("title,body\n甲,x\n乙,\"x\n丙,y\n");
    assertThat(offered(all.get(0)).wish().title()).isEqualTo("甲");
    assertThat(refused(all.getLast())).isEmpty();
    List<Incoming> endless = utf8("title,body\n甲,\"" + "x".repeat(9 << 20) + "\"\n乙,y\n");
    assertThat(endless).hasSize(1);
    assertThat(refused(endless.getFirst())).isEmpty();
  }

  @Test
  void whatGoesOutComesInAgain() {
    Article article = published(null, "a", text("=1+1 的套餐", LocalDate.parse("2026-12-31"))).after();
    String out = export.csv(List.of(article));
    assertThat(out).contains("'=1+1 的套餐");
    Incoming.Offered fromCsv = offered(utf8(export.header() + out).getFirst());
    Incoming.Offered fromJson =
        offered(Collected.of(ndjson(export.ndjson(List.of(article)))).getFirst());
    assertThat(fromCsv.wish().clean().text()).isEqualTo(article.published().text());
    assertThat(fromJson.wish().clean().text()).isEqualTo(article.published().text());
    assertThat(fromCsv.id()).isEqualTo(article.id());
  }
}
