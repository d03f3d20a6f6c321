package io.lianxi.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of articles, those changed last first. */
public interface ArticleLists {
  /** How many lines a page has at most. */
  int MOST = 200;

  /**
   * Which articles; null and "" leave a condition out.
   *
   * @param state of the edition readers see or of the one being made, whichever may be in it
   * @param words all of which are in the title, or one that is the id or the number
   * @param author log-in name of someone who wrote the edition being made or shown
   * @param expiresBefore readers see it, and its last day is before that
   * @param isReadable only what readers see
   */
  record Question(
      @Nullable ArticleState state,
      String category,
      @Nullable ArticleKind kind,
      String tag,
      String words,
      String author,
      @Nullable LocalDate expiresBefore,
      boolean isReadable,
      LocalDate today) {}

  /** Where a page ends: the time and id of its last line. */
  record End(Instant changedAt, ArticleId id) {}

  /** A line: the article without the texts of its editions' bodies. */
  record Line(Article article, Instant changedAt, String changedBy) {
    /** Where the list goes on after it. */
    public End end() {
      return new End(changedAt, article.id());
    }
  }

  /**
   * A page of the list; bodies and plain texts in it are "".
   *
   * @param after the end of the page before; null for the first
   * @param limit 1 to {@link #MOST}
   */
  List<Line> page(Question question, @Nullable End after, int limit);

  /**
   * What the articles are called; those there never were are left out.
   *
   * @param ids at most {@link Articles#MOST}
   */
  Map<ArticleId, String> titles(Collection<ArticleId> ids);
}
