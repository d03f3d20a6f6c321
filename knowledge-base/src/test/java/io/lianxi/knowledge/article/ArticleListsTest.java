package io.lianxi.knowledge.article;

import static io.lianxi.knowledge.article.ArticleFixtures.drafted;
import static io.lianxi.knowledge.article.ArticleFixtures.published;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.ArticleLists.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of articles on a real Postgres. */
@NullUnmarked
class ArticleListsTest {
  private static final TestCore CORE = TestCore.start();
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");
  private final Articles articles = TestArticles.articles(CORE);
  private final ArticleLists lists = TestArticles.lists(CORE);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void articles() {
    TestArticles.clear(CORE);
    articles.record(
        List.of(
            drafted("draft", text("宽带 故障"), "writer"),
            published(null, "shown", text("宽带 资费")),
            published(null, "over", text("旧资费", TODAY.minusDays(1))),
            published(null, "soon", text("新资费", TODAY.plusDays(5)))));
  }

  private static Question all() {
    return new Question(null, "", null, "", "", "", null, false, TODAY);
  }

  private static Question in(ArticleState state) {
    return new Question(state, "", null, "", "", "", null, false, TODAY);
  }

  private static Question saying(String words) {
    return new Question(null, "", null, "", words, "", null, false, TODAY);
  }

  private List<String> ids(Question question) {
    return lists.page(question, null, 10).stream()
        .map(line -> line.article().id().value())
        .toList();
  }

  @Test
  void stateIsThatOfReadersOrOfWhoWrites() {
    assertThat(ids(in(ArticleState.DRAFT))).containsExactly("draft");
    assertThat(ids(in(ArticleState.PUBLISHED))).containsExactlyInAnyOrder("shown", "soon");
    assertThat(ids(in(ArticleState.EXPIRED))).containsExactly("over");
    assertThat(ids(in(ArticleState.WITHDRAWN))).isEmpty();
  }

  @Test
  void allWordsMustBeInTheTitle() {
    assertThat(ids(saying("资费"))).containsExactlyInAnyOrder("shown", "over", "soon");
    assertThat(ids(saying("宽带 资费"))).containsExactly("shown");
    assertThat(ids(saying("over"))).containsExactly("over");
    assertThat(ids(saying("%"))).isEmpty();
  }

  @Test
  void readersSeeOnlyWhatIsPublished() {
    assertThat(ids(new Question(null, "", null, "", "", "", null, true, TODAY)))
        .containsExactlyInAnyOrder("shown", "over", "soon");
  }

  @Test
  void otherConditionsNarrowTheList() {
    assertThat(ids(new Question(null, "", null, "", "", "writer", null, false, TODAY)))
        .containsExactly("draft");
    assertThat(ids(new Question(null, "", null, "", "", "", TODAY.plusDays(6), false, TODAY)))
        .containsExactlyInAnyOrder("over", "soon");
    assertThat(ids(new Question(null, "", null, "宽带", "", "", null, false, TODAY))).hasSize(4);
    assertThat(ids(new Question(null, "", null, "无", "", "", null, false, TODAY))).isEmpty();
    assertThat(ids(new Question(null, "x", null, "", "", "", null, false, TODAY))).isEmpty();
    assertThat(ids(new Question(null, "", ArticleKind.FAULT, "", "", "", null, false, TODAY)))
        .hasSize(4);
  }

  @Test
  void pagesShowEachArticleOnce() {
    List<String> seen = new ArrayList<>();
    List<ArticleLists.Line> page = lists.page(all(), null, 3);
    while (!page.isEmpty()) {
      page.forEach(line -> seen.add(line.article().id().value()));
      page = lists.page(all(), page.getLast().end(), 3);
    }
    assertThat(seen).containsExactlyInAnyOrder("draft", "shown", "over", "soon");
  }

  @Test
  void linesSayAllButTheBody() {
    Article line = lists.page(in(ArticleState.DRAFT), null, 1).getFirst().article();
    assertThat(line.shown().text().title()).isEqualTo("宽带 故障");
    assertThat(line.shown().text().body()).isEmpty();
    assertThat(line.shown().text().tags()).containsExactly("宽带", "故障");
  }

  @Test
  void titlesAreToldOfThoseThereAre() {
    assertThat(lists.titles(List.of(new ArticleId("draft"), new ArticleId("none"))))
        .isEqualTo(Map.of(new ArticleId("draft"), "宽带 故障"));
    assertThat(lists.titles(List.of())).isEmpty();
  }
}
