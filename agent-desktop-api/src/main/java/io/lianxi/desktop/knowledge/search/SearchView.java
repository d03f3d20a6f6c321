package io.lianxi.desktop.knowledge.search;

import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.SearchAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as staff see it.
 *
 * @param searchId names this search, for whoever says what was clicked
 * @param total how many there are to page through
 * @param mode {@code hybrid}, {@code lexical} or {@code postgres}
 * @param degraded {@code elasticsearch-away} or {@code meaning-not-ready}; absent when all is well
 * @param didYouMean absent when nothing else can have been meant
 */
public record SearchView(
    String searchId,
    List<HitView> hits,
    int total,
    long tookMillis,
    String mode,
    @Nullable String degraded,
    @Nullable String didYouMean,
    Facets facets) {

  /** How many of what was found are of each category and kind. */
  public record Facets(List<SearchAnswer.Count> category, List<SearchAnswer.Count> kind) {}

  /**
   * An article that was found.
   *
   * @param titleMarked HTML with nothing but marks, as is the snippet
   */
  public record HitView(
      String id,
      int edition,
      String title,
      String titleMarked,
      String snippet,
      double score,
      String category,
      ArticleKind kind,
      Set<String> provinces,
      @Nullable LocalDate validTo,
      List<String> tags) {

    static HitView of(SearchAnswer.Hit hit) {
      PublishedArticle article = hit.article();
      return new HitView(
          article.id().value(),
          article.edition(),
          article.title(),
          hit.titleMarked(),
          hit.snippet(),
          hit.score(),
          article.category(),
          article.kind(),
          article.provinces(),
          article.validTo(),
          article.tags());
    }
  }

  static SearchView of(String searchId, SearchAnswer answer, long tookMillis) {
    SearchAnswer.Degraded degraded = answer.degraded();
    return new SearchView(
        searchId,
        answer.hits().stream().map(HitView::of).toList(),
        answer.total(),
        tookMillis,
        answer.mode().name().toLowerCase(Locale.ROOT),
        degraded == null ? null : code(degraded.name()),
        answer.didYouMean(),
        new Facets(answer.categories(), answer.kinds()));
  }

  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
