package io.lianxi.knowledge.intake;

import static io.lianxi.knowledge.intake.Collected.ndjson;
import static io.lianxi.knowledge.intake.Collected.offered;
import static io.lianxi.knowledge.intake.Collected.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.authoring.ArticleWish;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonArticlesTest {

  @Test
  void aLineIsAnArticle() {
    String line =
        """
        {"id":"t-1","title":"5G 畅享套餐","body":"每月 129 元","category":"资费","validFrom":"2026-01-01",\
        "validTo":"2026-12-31","provinces":["上海","江苏"],"kind":"tariff","questions":["多少钱"],\
        "tags":"5G","links":["t-2"],"source":"旧系统"}
        """;
    ArticleWish wish = offered(Collected.of(ndjson(line)).getFirst()).wish();
    assertThat(wish.title()).isEqualTo("5G 畅享套餐");
    assertThat(wish.body()).isEqualTo("每月 129 元");
    assertThat(wish.scope().kind()).isEqualTo(ArticleKind.TARIFF);
    assertThat(wish.scope().category()).isEqualTo("资费");
    assertThat(wish.scope().provinces()).containsExactly("上海", "江苏");
    assertThat(wish.scope().validTo()).isEqualTo(LocalDate.parse("2026-12-31"));
    assertThat(wish.questions()).containsExactly("多少钱");
    assertThat(wish.tags()).containsExactly("5G");
    assertThat(wish.links()).containsExactly(new ArticleId("t-2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"a\"}|body",
        "{\"body\":\"a\"}|title",
        "{\"title\":1.5,\"body\":[]}|body",
        "{\"title\":{},\"body\":\"b\"}|title",
        "{\"title\":[\"a\",\"b\"],\"body\":\"b\"}|title",
        "{\"title\":\"a\\u0000\",\"body\":\"b\"}|title",
        "{\"id\":\"a/b\",\"title\":\"a\",\"body\":\"b\"}|id",
        "{\"id\":[],\"title\":\"a\",\"body\":true}|body",
        "{\"title\":\"a\",\"body\":\"b\",\"validTo\":\"31.12.2026\"}|validTo",
        "{\"title\":\"a\",\"body\":\"b\",\"validTo\":\"2026-02-30\"}|validTo",
        "{\"title\":\"a\",\"body\":\"b\",\"kind\":\"poem\"}|kind",
        "{\"title\":\"a\",\"body\":\"b\",\"provinces\":{}}|provinces",
        "{\"title\":\"a\",\"body\":\"b\",\"links\":[\"a b\"]}|links",
        "[]|''",
        "1|''",
        "{|''",
        "nonsense|''"
      })
  void aLineThatIsNoneNamesTheField(String line, String field) {
    List<Incoming> all = Collected.of(ndjson(line));
    assertThat(all).hasSize(1);
    assertThat(refused(all.getFirst())).isEqualTo(field);
  }

  @Test
  void aBrokenLineDoesNotKeepTheOthersOut() {
    List<Incoming> all =
        Collected.of(
            ndjson(
                """
                \uFEFF{"id":"a","title":"甲","body":""}

                {"id":"b"
                {"id":"c","title":"丙","body":""}\
                """));
    assertThat(all).extracting(one -> one.place().line()).containsExactly(1L, 3L, 4L);
    assertThat(refused(all.get(1))).isEmpty();
    assertThat(offered(all.get(2)).id()).isEqualTo(new ArticleId("c"));
  }

  @Test
  void whatIsNoTextIsRefusedByItsLine() {
    byte[] bytes = "x\n{\"title\":\"a\",\"body\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xFF;
    List<Incoming> all = Collected.of(ndjson(bytes));
    assertThat(refused(all.get(0))).isEmpty();
    assertThat(offered(all.get(1)).wish().title()).isEqualTo("a");
  }

  @Test
  void aLineWithoutEndIsPassedBy() {
    String endless = "{\"title\":\"" + "x".repeat(NdjsonArticles.LONGEST_LINE) + "\"}\n";
    List<Incoming> all = Collected.of(ndjson(endless + "{\"title\":\"a\",\"body\":\"b\"}"));
    assertThat(all).hasSize(2);
    assertThat(refused(all.get(0))).isEmpty();
    assertThat(offered(all.get(1)).place().line()).isEqualTo(2);
  }

  @Test
  void anArticleWithoutIdGetsOne() {
    List<Incoming> all =
        Collected.of(ndjson("{\"title\":\"a\",\"body\":\"b\"}\n{\"title\":\"a\",\"body\":\"b\"}"));
    assertThat(offered(all.get(0)).id()).isNotEqualTo(offered(all.get(1)).id());
    assertThat(
            offered(Collected.of(ndjson("{\"id\":7,\"title\":\"a\",\"body\":\"b\"}")).get(0)).id())
        .isEqualTo(new ArticleId("7"));
  }

  @Test
  void halfASignIsKeptAsAQuestionMark() {
    assertThat(
            offered(Collected.of(ndjson("{\"title\":\"a\\ud800b😀\",\"body\":\"\"}")).getFirst())
                .wish()
                .title())
        .isEqualTo("a?b😀");
  }
}
