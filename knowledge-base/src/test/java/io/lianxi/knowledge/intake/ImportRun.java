package io.lianxi.knowledge.intake;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.library.Shelves;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast articles are taken in: {@code -Dtest=ImportRun}, {@code -Dimport.articles=20000}. */
@NullUnmarked
class ImportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  private static final int ARTICLES = Integer.getInteger("import.articles", 20_000);
  private static final String SENTENCE = "客户反映宽带无法上网，请先查看光猫指示灯的状态，再核对账号是否欠费停机。";

  @Test
  void articlesAreTakenInAndTakenInAgain() {
    try (TestCore core = TestCore.start()) {
      Library library =
          new Library(
              core.get(EditionStores.class).open("knowledge_categories", Shelves.class),
              Clock.systemUTC());
      Intake intake =
          new Intake(
              new Intake.Stores(
                  TestArticles.articles(core),
                  TestArticles.published(core),
                  library,
                  (position, most) -> true),
              Clock.fixed(T0, ZoneOffset.UTC));
      run("warm", intake, lines(2_000, "w"));
      run("new", intake, lines(ARTICLES, "n"));
      run("the same", intake, lines(ARTICLES, "n"));
    }
  }

  private static byte[] lines(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                "{\"id\":\"%s%d\",\"title\":\"第 %d 篇：宽带故障处理\",\"body\":\"<p>%s</p>\",\"category\":\"故障\"}\n"
                    .formatted(prefix, n, n, SENTENCE.repeat(1 + n % 10)))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void run(String what, Intake intake, byte[] lines) {
    long begin = System.nanoTime();
    ImportReport report = intake.run(Collected.ndjson(lines), new Intake.Terms(true, "run"));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    assertThat(report.rejectedCount()).isZero();
    LOG.warn(
        "{}: {} articles ({} KB) in {} ms, {}/s",
        what,
        report.imported(),
        lines.length >> 10,
        millis,
        report.imported() * 1000L / Math.max(1, millis));
  }
}
