package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.DAY;
import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.SearchAnswer.Count;
import io.lianxi.knowledge.search.SearchAnswer.Hit;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.SynonymList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by words, in a real Elasticsearch. */
@NullUnmarked
class ElasticArticleSearchTest {
  private static SearchHouse house;

  @BeforeAll
  static void open() {
    house = SearchHouse.byWords();
    house.publish(
        article("slow", "宽带网速慢怎么办", "先重启光猫和路由器，再测速。"),
        article("move", "宽带移机如何办理", "请携带身份证到营业厅办理移机。"),
        article("roam", "国际漫游资费说明", "出国前开通国际漫游，按天收费。"),
        article("code", "光猫HG8245H-5V恢复出厂设置", "按住复位键十秒。"),
        article("number", "149元5G畅享套餐", "含30GB流量和500分钟。"),
        article("ussd", "如何暂停数据漫游", "手机拨*109*03#取消。"),
        article("iphone", "iPhone15开通VoLTE", "设置里打开。"),
        article("cloud", "天翼云盘扩容", "会员中心扩容。"),
        scoped("guangdong", "广东专属流量包", Set.of("44"), "tariff", null, null),
        scoped("everywhere", "全国流量包", Set.of(), "tariff", null, null),
        scoped("expired", "去年的流量包", Set.of(), "tariff", null, DAY.minusDays(1)),
        scoped("coming", "明年的流量包", Set.of(), "tariff", DAY.plusDays(1), null));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static PublishedArticle scoped(
      String id,
      String title,
      Set<String> provinces,
      String category,
      LocalDate from,
      LocalDate to) {
    return new PublishedArticle(
        new ArticleId(id),
        1,
        title,
        "",
        List.of("流量不够用"),
        List.of("加油"),
        category,
        ArticleKind.TARIFF,
        provinces,
        from,
        to,
        Instant.EPOCH);
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static SearchAnswer in(Scope scope) {
    return house.search("流量包", scope, SearchMode.LEXICAL, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "网速慢,slow",
    "寬帶移機,move",
    "国际漫遊資費,roam",
    "hg8245h,code",
    "ＨＧ８２４５Ｈ-5Ｖ,code",
    "149元,number",
    "*109*03#,ussd",
    "iphone 15,iphone",
    "iphnoe15,iphone",
    "移机身份证,move",
    "guojimanyou,roam",
    "流量不够用,everywhere"
  })
  void theArticleIsTheFirst(String asked, String expected) {
    assertThat(house.found(asked)).startsWith(expected);
  }

  @Test
  void byWordsAloneIsSaidAndIsNotLessThanWasAskedFor() {
    SearchAnswer answer = house.search("宽带");
    assertThat(answer.mode()).isEqualTo(SearchMode.LEXICAL);
    assertThat(answer.degraded()).isNull();
  }

  @Test
  void whatIsAskedForIsMarkedInTheOriginal() {
    Hit hit = house.search("寬帶移機").hits().getFirst();
    assertThat(hit.titleMarked())
        .startsWith("<mark>宽带</mark><mark>移机</mark>".replace("</mark><mark>", ""));
    assertThat(hit.snippet()).contains("办理<mark>移机</mark>");
  }

  @Test
  void whatIsNotTrueThatDayIsNotFoundUnlessTheDayIsAskedFor() {
    assertThat(ids(in(new Scope(DAY, null, null, null)))).doesNotContain("expired", "coming");
    assertThat(ids(in(new Scope(DAY.minusDays(1), null, null, null)))).contains("expired");
    assertThat(ids(in(new Scope(DAY.plusDays(1), null, null, null))))
        .contains("coming")
        .doesNotContain("expired");
  }

  @Test
  void aProvinceSeesItsOwnAndWhatIsTrueEverywhere() {
    assertThat(ids(in(new Scope(DAY, "44", null, null)))).contains("guangdong", "everywhere");
    assertThat(ids(in(new Scope(DAY, "31", null, null))))
        .contains("everywhere")
        .doesNotContain("guangdong");
  }

  @Test
  void categoryAndKindNarrowAndAreCounted() {
    SearchAnswer all = in(new Scope(DAY, null, null, null));
    assertThat(all.categories()).contains(new Count("tariff", 2));
    assertThat(all.kinds()).contains(new Count("TARIFF", 2));
    assertThat(ids(in(new Scope(DAY, null, "tariff", ArticleKind.TARIFF)))).hasSize(2);
    assertThat(in(new Scope(DAY, null, "other", null)).hits()).isEmpty();
    assertThat(in(new Scope(DAY, null, null, ArticleKind.FAULT)).hits()).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Scope scope = new Scope(DAY, null, null, null);
    ArticleSearch search = house.bean(ArticleSearch.class);
    SearchAnswer all = search.search(new SearchQuestion("宽带", 0, 10, scope, SearchMode.LEXICAL));
    SearchAnswer second = search.search(new SearchQuestion("宽带", 1, 1, scope, SearchMode.LEXICAL));
    assertThat(ids(second)).containsExactly(ids(all).get(1));
    assertThat(second.total()).isEqualTo(all.total()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "+-=&&||><!(){}[]^\"~*?:\\/",
        "title:* AND NOT (body:x OR",
        "*:*",
        "\"宽带",
        "宽带~100000",
        "/.*/",
        "{\"match_all\":{}}",
        "'; drop table articles; --",
        "<script>alert(1)</script>",
        "\u0000\u0001\u200B",
        "\uD83D\uDE00\uD800",
        "../../etc/passwd",
        "%00%0a",
        "的"
      })
  void whateverIsTypedIsAnswered(String typed) {
    assertThat(house.search(typed).hits().size()).isLessThanOrEqualTo(10);
    assertThat(house.bean(ArticleSearch.class).complete(typed, DAY, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void tenThousandCharactersAreAnswered() {
    assertThat(house.found("宽带网速慢怎么办" + "没完没了的话".repeat(2_000))).startsWith("slow");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      all.append((char) ('\u4e00' + i));
    }
    assertThat(house.search(all.toString()).hits().size()).isLessThanOrEqualTo(10);
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    assertThat(house.search("zzzqqq xxyyzz").hits()).isEmpty();
  }

  @Test
  void synonymsAreInForceAtOnce() {
    KnownSynonyms synonyms = house.bean(KnownSynonyms.class);
    assertThat(house.found("沃库")).doesNotContain("cloud");
    int version = synonyms.inForce().version();
    SynonymList list = new SynonymList(List.of(List.of("沃库", "天翼云盘")), List.of());
    assertThat(synonyms.save(list, version, "editor", Instant.EPOCH)).isPresent();
    assertThat(house.found("沃库怎么扩容")).startsWith("cloud");
  }

  @ParameterizedTest
  @CsvSource({"kdyj,move,宽带移机如何办理", "GJMY,roam,国际漫游资费说明"})
  void initialsThatATitleBeginsWithFindIt(String initials, String article, String title) {
    SearchAnswer answer = house.search(initials);
    assertThat(ids(answer)).startsWith(article);
    assertThat(answer.didYouMean()).isEqualTo(title);
  }

  @Test
  void whatMayHaveBeenMeantIsSaid() {
    assertThat(house.search("宽代移机").didYouMean()).isEqualTo("宽带移机");
    assertThat(house.search("宽带移机").didYouMean()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "宽带移,宽带移机如何办理",
    "移机,宽带移机如何办理",
    "kuandaiyi,宽带移机如何办理",
    "kdyj,宽带移机如何办理",
    "gjmy,国际漫游资费说明",
    "IPHONE 15,iPhone15开通VoLTE",
    "國際,国际漫游资费说明"
  })
  void whatIsBegunIsCompleted(String begun, String title) {
    assertThat(house.bean(ArticleSearch.class).complete(begun, DAY, 8))
        .extracting(Suggestion::text)
        .contains(title);
  }

  @Test
  void whatIsNotTrueTodayIsNotSuggested() {
    ArticleSearch search = house.bean(ArticleSearch.class);
    assertThat(search.complete("去年", DAY, 8)).isEmpty();
    assertThat(search.complete("去年", DAY.minusDays(1), 8)).hasSize(1);
    assertThat(search.complete("没有这样的", DAY, 8)).isEmpty();
  }
}
