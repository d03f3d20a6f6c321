package io.lianxi.knowledge.learning.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.report.Staleness.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class StalenessTest {
  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private final Staleness staleness = new Staleness(NOW, LocalDate.parse("2026-11-28"));

  private static Instant daysAgo(Integer days) {
    return days == null ? null : NOW.minus(Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource({
    // published, used, last day, useful, not useful
    "1, , , 0, 0, ",
    "30, , 2026-12-28, 0, 0, EXPIRES",
    "30, , 2026-12-29, 0, 0, ",
    "30, , 2026-11-01, 9, 0, EXPIRES",
    "29, , 2026-11-29, 0, 0, ",
    "1, , 2026-11-01, 0, 0, ",
    "1, , 2026-11-01, 0, 3, NOT_USEFUL",
    "400, , 2026-12-01, 0, 9, EXPIRES",
    "1, 0, , 0, 3, NOT_USEFUL",
    "1, 0, , 0, 2, ",
    "1, 0, , 3, 3, ",
    "1, 0, , 3, 4, NOT_USEFUL",
    "400, , , 0, 3, NOT_USEFUL",
    "90, , , 0, 0, UNUSED",
    "89, , , 0, 0, ",
    "200, 89, , 0, 0, ",
    "200, 90, , 0, 0, UNUSED",
    "400, 90, , 0, 0, UNUSED",
    "365, 1, , 0, 0, OLD",
    "364, 1, , 0, 0, "
  })
  void theFirstReasonThatHoldsIsTold(
      int published, Integer used, LocalDate validTo, int useful, int notUseful, Reason reason) {
    ArticleFacts article =
        new ArticleFacts(
            new ArticleId("a"), "", daysAgo(published), validTo, daysAgo(used), useful, notUseful);
    assertThat(staleness.reason(article).orElse(null)).isEqualTo(reason);
  }

  private static ArticleFacts unused(String id, int days) {
    return new ArticleFacts(new ArticleId(id), "", daysAgo(days), null, null, 0, 0);
  }

  @Test
  void ofEachReasonThoseAreToldThatHaveWaitedLongest() {
    for (int i = 0; i < Staleness.MOST + 20; i++) {
      staleness.look(unused("a" + i, 100 + i));
    }
    LocalDate today = LocalDate.parse("2026-11-28");
    staleness.look(new ArticleFacts(new ArticleId("soon"), "", daysAgo(60), today, null, 0, 0));
    assertThat(staleness.found()).hasSize(Staleness.MOST + 1);
    assertThat(staleness.found().getFirst().reason()).isEqualTo(Reason.EXPIRES);
    assertThat(staleness.found().get(1).article().id()).isEqualTo(new ArticleId("a119"));
    assertThat(staleness.found().getLast().article().id()).isEqualTo(new ArticleId("a20"));
  }
}
