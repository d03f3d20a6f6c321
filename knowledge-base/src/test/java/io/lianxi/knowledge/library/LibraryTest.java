package io.lianxi.knowledge.library;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.drafted;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.TestArticles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Categories and files of articles on a real Postgres. */
@NullUnmarked
class LibraryTest {
  private static final TestCore CORE = TestCore.start();
  private static final LibraryConfig CONFIG = new LibraryConfig();
  private static final byte[] BODY = "资费".getBytes(StandardCharsets.UTF_8);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private final ArticleFiles files =
      CONFIG.articleFiles(CORE.get(JdbcClient.class), CORE.get(JdbcTransactionManager.class));

  private static ArticleFile file(String article) {
    return new ArticleFile(
        UUID.randomUUID(), id(article), "a.txt", "text/plain", BODY.length, "editor", T0);
  }

  @Test
  void aTreeIsSavedOverTheOneThatWasSeen() {
    Library library = CONFIG.library(CORE.get(EditionStores.class), Clock.systemUTC());
    assertThat(library.inForce().version()).isZero();
    Shelves shelves = new Shelves(List.of(new Shelf("a", "甲", "A", null)));
    assertThat(library.save(shelves, 0, "editor", T0)).isPresent();
    assertThat(library.save(shelves, 0, "other", T0)).isEmpty();
    library.add(List.of("b", "a"), "importer");
    assertThat(library.inForce().version()).isEqualTo(2);
    assertThat(library.inForce().content().categories())
        .extracting(Shelf::id)
        .containsExactly("a", "b");
    library.add(List.of("b"), "importer");
    assertThat(library.inForce().version()).isEqualTo(2);
  }

  @Test
  void filesBelongToTheirArticle() {
    TestArticles.articles(CORE).record(List.of(drafted("a", text("甲"), "editor")));
    ArticleFile kept = file("a");
    assertThat(files.add(kept, BODY)).isTrue();
    assertThat(files.add(kept, BODY)).isTrue();
    assertThat(files.of(id("a"))).containsExactly(kept);
    assertThat(files.content(kept.id())).contains(BODY);
    assertThat(files.find(id("b"), kept.id())).isEmpty();
    assertThat(files.remove(id("b"), kept.id())).isFalse();
    assertThat(files.remove(id("a"), kept.id())).isTrue();
    assertThat(files.content(kept.id())).isEmpty();
  }

  @Test
  void filesHaveALimitAndNeedAnArticle() {
    assertThat(files.add(file("none"), BODY)).isFalse();
    TestArticles.articles(CORE).record(List.of(drafted("full", text("甲"), "editor")));
    for (int i = 0; i < ArticleFiles.MOST; i++) {
      assertThat(files.add(file("full"), BODY)).isTrue();
    }
    assertThat(files.add(file("full"), BODY)).isFalse();
  }
}
