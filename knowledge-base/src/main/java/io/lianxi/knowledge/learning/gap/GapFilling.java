package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.learning.Wording;
import io.lianxi.knowledge.learning.gap.GapLog.Decision;
import io.lianxi.knowledge.learning.gap.GapLog.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells gaps, and does with them what people want: a draft that fills one, or nothing any more. */
public final class GapFilling {
  /** So many days back it is looked at most. */
  public static final int MOST_DAYS = 365;

  /** So long after a search something found may still be opened. */
  private static final Duration READING = Duration.ofMinutes(10);

  private final GapLog log;
  private final Authoring authoring;
  private final Clock clock;

  GapFilling(GapLog log, Authoring authoring, Clock clock) {
    this.log = log;
    this.authoring = authoring;
    this.clock = clock;
  }

  /** The gaps of the last {@code days} days, what failed most first. */
  public List<Gap> gaps(int days) {
    return Gaps.of(log.asked(period(days)), log.settled());
  }

  private Period period(int days) {
    Instant now = clock.instant();
    return new Period(now.minus(Duration.ofDays(days)), now.minus(READING));
  }

  /**
   * The draft that fills the gap: made of the ways in which people ask, the most frequent as its
   * title; the same whenever it is wanted again.
   *
   * @param by log-in name of who wants it, who is its author
   * @return empty when nobody searched for that
   */
  public Optional<ArticleId> draft(String gap, String by) {
    return log.wording(gap)
        .map(
            wording ->
                log.draft(
                    new Decision(wording, by, clock.instant()),
                    () -> authoring.open(text(wording), by).id()));
  }

  private ArticleText text(Wording wording) {
    List<String> queries =
        Gaps.queries(wording.subject(), log.asked(period(MOST_DAYS)), log.settled()).stream()
            .map(Gap.Counted::text)
            .toList();
    String title = queries.isEmpty() ? String.join(" ", wording.words()) : queries.getFirst();
    ArticleScope anywhere = new ArticleScope(ArticleKind.FAQ, "", List.of(), null, null);
    return new ArticleWish(title, "", queries, List.of(), List.of(), anywhere).clean().text();
  }

  /**
   * Decides that no article is needed.
   *
   * @return false when nobody searched for that
   */
  public boolean dismiss(String gap, String by) {
    Optional<Wording> wording = log.wording(gap);
    wording.ifPresent(known -> log.dismiss(new Decision(known, by, clock.instant())));
    return wording.isPresent();
  }
}
