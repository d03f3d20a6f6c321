package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** What whoever looks after articles has to know of them. */
public final class LearningReports {
  /** So many articles are told as used at most. */
  public static final int MOST_USED = 100;

  /** So many days back it is looked at most. */
  public static final int MOST_DAYS = 730;

  /** So many articles are compared at most: those published last. */
  public static final int MOST_COMPARED = 10_000;

  private final ArticleFigures figures;
  private final PublishedArticles articles;
  private final Clock clock;
  private final ZoneId zone;
  private final ReentrantLock comparing = new ReentrantLock();
  private Compared compared = new Compared(-1, List.of());

  /** What was found when the last change of articles was at {@code position}. */
  private record Compared(long position, List<Twins> pairs) {}

  /** An article by what it is called. */
  public record Named(ArticleId id, String title) {}

  /**
   * Two articles that may answer the same.
   *
   * @param similarity from 0 to 1
   */
  public record Twins(Named one, Named other, double similarity) {
    private static Twins of(Duplicates.Pair pair) {
      return new Twins(
          new Named(pair.one().id(), pair.one().title()),
          new Named(pair.other().id(), pair.other().title()),
          pair.similarity());
    }
  }

  /**
   * @param zone whose days those of articles are
   */
  LearningReports(ArticleFigures figures, PublishedArticles articles, Clock clock, ZoneId zone) {
    this.figures = figures;
    this.articles = articles;
    this.clock = clock;
    this.zone = zone;
  }

  /** What was used in the last {@code days} days, most used first. */
  public List<UsedArticle> used(int days) {
    return figures.used(clock.instant().minus(Duration.ofDays(days)), MOST_USED);
  }

  /** What has to be looked at again. */
  public List<Staleness.Stale> stale() {
    Instant now = clock.instant();
    Staleness staleness = new Staleness(now, LocalDate.ofInstant(now, zone));
    figures.each(staleness::look);
    return staleness.found();
  }

  /**
   * Articles that may answer the same, most alike first; computed again only after something was
   * published or withdrawn, by one at a time.
   */
  public List<Twins> duplicates() {
    comparing.lock();
    try {
      long position = articles.lastPosition();
      if (compared.position() != position) {
        List<Twins> pairs =
            Duplicates.among(figures.sayings(MOST_COMPARED)).stream().map(Twins::of).toList();
        compared = new Compared(position, pairs);
      }
      return compared.pairs();
    } finally {
      comparing.unlock();
    }
  }
}
