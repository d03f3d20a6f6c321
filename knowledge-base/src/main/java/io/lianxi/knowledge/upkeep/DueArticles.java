package io.lianxi.knowledge.upkeep;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Articles for which a time has come, or comes soon. Only reads. */
interface DueArticles {

  /** Articles that are to be published at {@code now} or were before, the longest due first. */
  List<ArticleId> scheduled(Instant now, int most);

  /** Articles that readers see whose last day is one of these, the earliest first. */
  List<Expiring> expiring(LocalDate from, LocalDate to, int most);
}
