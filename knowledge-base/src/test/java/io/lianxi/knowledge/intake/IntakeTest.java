package io.lianxi.knowledge.intake;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static io.lianxi.knowledge.intake.Collected.ndjson;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.knowledge.authoring.ArticleRules;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Deed;
import io.lianxi.knowledge.intake.Intake.Terms;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.library.Shelf;
import io.lianxi.knowledge.library.Shelves;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles are taken in on a real Postgres. */
@NullUnmarked
class IntakeTest {
  private static final TestCore CORE = TestCore.start();
  private static final Clock CLOCK = Clock.fixed(T0, ZoneOffset.UTC);
  private static final Terms SEEN = new Terms(true, "editor");
  private static final Terms DRAFTS = new Terms(false, "editor");
  private static final Library LIBRARY =
      new Library(CORE.get(EditionStores.class).open("knowledge_categories", Shelves.class), CLOCK);

  private final Articles articles = TestArticles.articles(CORE);
  private final PublishedArticles published = TestArticles.published(CORE);
  private final List<Long> awaited = new ArrayList<>();
  private final Intake intake =
      new Intake(
          new Intake.Stores(
              articles,
              published,
              LIBRARY,
              (position, most) -> {
                awaited.add(position);
                return true;
              }),
          CLOCK);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestArticles.clear(CORE);
  }

  private static String line(String id, String title) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"正文\",\"category\":\"资费\"}\n"
        .formatted(id, title);
  }

  private ImportReport run(String lines, Terms terms) {
    return intake.run(ndjson(lines), terms);
  }

  @Test
  void whatIsTakenInIsSeenAtOnceAndSearchIsWaitedFor() {
    ImportReport report = run(line("a", "甲") + "{}\n" + line("b", "乙"), SEEN);
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.updated()).isZero();
    assertThat(report.rejected()).extracting(one -> one.place().line()).containsExactly(2L);
    assertThat(report.rejected().getFirst().field()).isEqualTo("title");
    assertThat(report.rejectedCount()).isEqualTo(1);
    assertThat(published.find(id("a")).orElseThrow().body()).isEqualTo("正文");
    assertThat(awaited).containsExactly(published.lastPosition());
  }

  @Test
  void theSameIdUpdatesWhetherInOneFileOrInTwo() {
    ImportReport twice = run(line("a", "甲") + line("a", "乙"), SEEN);
    assertThat(twice.imported()).isEqualTo(2);
    assertThat(twice.updated()).isEqualTo(1);
    ImportReport again = run(line("a", "丙"), SEEN);
    assertThat(again.imported()).isEqualTo(1);
    assertThat(again.updated()).isEqualTo(1);
    assertThat(published.find(id("a")).orElseThrow().title()).isEqualTo("丙");
    assertThat(articles.editions(id("a"))).hasSize(2);
  }

  @Test
  void whatSaysTheSameMakesNoNewEdition() {
    run(line("a", "甲"), SEEN);
    long position = published.lastPosition();
    assertThat(run(line("a", "甲"), SEEN).updated()).isEqualTo(1);
    assertThat(articles.editions(id("a"))).hasSize(1);
    assertThat(published.lastPosition()).isEqualTo(position);
  }

  @Test
  void draftsAreSeenByNobodyAndWhatIsReviewedIsNotWrittenOver() {
    run(line("a", "甲"), DRAFTS);
    assertThat(published.count()).isZero();
    assertThat(awaited).isEmpty();
    Article draft = articles.find(id("a")).orElseThrow();
    assertThat(draft.working().state()).isEqualTo(ArticleState.DRAFT);
    assertThat(run(line("a", "乙"), DRAFTS).updated()).isEqualTo(1);
    new Authoring(articles, CLOCK, ZoneOffset.UTC)
        .act(draft.id(), null, new Deed.Submit(), "editor");
    ImportReport refused = run(line("a", "丙"), DRAFTS);
    assertThat(refused.imported()).isZero();
    assertThat(refused.rejected().getFirst().id()).isEqualTo("a");
  }

  @Test
  void whatWasTakenOutOfABodyIsTold() {
    ImportReport report =
        run("{\"id\":\"a\",\"title\":\"甲\",\"body\":\"<p>a<script>b</script></p>\"}", SEEN);
    assertThat(report.cleaned())
        .containsExactly(new ImportReport.Cleaned(Place.line(null, 1), "a", List.of("<script>")));
  }

  @Test
  void categoriesThatAreNewAreAdded() {
    run(line("a", "甲"), SEEN);
    assertThat(LIBRARY.inForce().content().categories()).extracting(Shelf::id).contains("资费");
  }

  @Test
  void largeBodiesGoInAndTooLargeOnesDoNot() {
    String large = "很".repeat(1_048_576);
    String lines =
        "{\"id\":\"a\",\"title\":\"甲\",\"body\":\"<p>%s</p>\"}\n{\"id\":\"b\",\"title\":\"乙\",\"body\":\"%s\"}\n"
            .formatted(large.substring(10), large + "了");
    ImportReport report = run(lines, SEEN);
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.rejected().getFirst().field()).isEqualTo("body");
    assertThat(published.find(id("a")).orElseThrow().body()).hasSize(1_048_566);
  }

  @Test
  void manyGoInAndEachRefusedOneIsCountedButNotNamed() {
    String good =
        IntStream.range(0, 1_300)
            .mapToObj(n -> line("n" + n, "第" + n))
            .collect(Collectors.joining());
    ImportReport report = run(good + "x\n".repeat(1_100), SEEN);
    assertThat(report.imported()).isEqualTo(1_300);
    assertThat(report.rejectedCount()).isEqualTo(1_100);
    assertThat(report.rejected()).hasSize(ImportReport.MOST_NAMED);
    assertThat(published.count()).isEqualTo(1_300);
    assertThat(articles.page(null, 1_000)).hasSize(1_000);
  }

  @Test
  void whatSomeoneElseTookInMeanwhileIsTakenInAgain() {
    Articles slow =
        new OvertakenArticles(articles, ArticleRules.taken(null, id("a"), text("先"), "other", T0));
    Intake overtaken =
        new Intake(new Intake.Stores(slow, published, LIBRARY, (position, most) -> true), CLOCK);
    assertThat(overtaken.run(ndjson(line("a", "后")), SEEN).updated()).isEqualTo(1);
    assertThat(published.find(id("a")).orElseThrow().title()).isEqualTo("后");
  }
}
