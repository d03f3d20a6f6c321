package io.lianxi.knowledge.upkeep;

import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Authoring.Acted;
import io.lianxi.knowledge.authoring.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was approved for a time that has come. */
final class ScheduledPublication {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);
  private static final int BATCH = 200;
  private static final String NOBODY = "system";

  private final DueArticles due;
  private final Articles articles;
  private final Authoring authoring;
  private final Clock clock;

  ScheduledPublication(DueArticles due, Articles articles, Authoring authoring, Clock clock) {
    this.due = due;
    this.articles = articles;
    this.authoring = authoring;
    this.clock = clock;
  }

  /** Looks once; at most 200 are published. */
  void look() {
    Instant now = clock.instant();
    List<ArticleId> found = due.scheduled(now, BATCH);
    long published = found.stream().filter(id -> isPublished(id, now)).count();
    if (published > 0) {
      LOG.info("{} articles were published whose time had come", published);
    }
  }

  /** Whoever puts it off meanwhile comes first. */
  private boolean isPublished(ArticleId id, Instant now) {
    Optional<Article> article = articles.find(id).filter(one -> isDue(one.working(), now));
    return article.isPresent()
        && authoring.act(id, article.get().revision(), new Deed.Publish(), NOBODY)
            instanceof Acted.Done;
  }

  private static boolean isDue(@Nullable ArticleEdition working, Instant now) {
    return working != null
        && working.state() == ArticleState.SCHEDULED
        && working.publishAt() != null
        && !working.publishAt().isAfter(now);
  }
}
