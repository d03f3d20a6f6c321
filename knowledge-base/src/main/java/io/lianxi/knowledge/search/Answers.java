package io.lianxi.knowledge.search;

import static java.util.stream.Collectors.toMap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.KeptArticles;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.SearchAnswer.Hit;
import io.lianxi.knowledge.text.Highlight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes answers of what was found: an index may be late, articles as they are never are. */
final class Answers {
  private static final int LONGEST_SNIPPET = 120;

  private final KeptArticles articles;

  Answers(KeptArticles articles) {
    this.articles = articles;
  }

  /**
   * How it was found.
   *
   * @param marks what is marked in it
   */
  record Way(
      SearchMode mode,
      @Nullable Degraded degraded,
      @Nullable String didYouMean,
      Set<String> marks) {}

  /** An answer that is to come, of articles as they are now or will be by then. */
  Coming to(SearchQuestion question) {
    return new Coming(question, articles.look());
  }

  /** What will be the answer to {@code question}. */
  record Coming(SearchQuestion question, KeptArticles.Look articles) {

    /** The part of {@code ranked} that was asked for. */
    SearchAnswer of(List<Ranked> ranked, Way way) {
      List<Ranked> page = ranked.stream().skip(question.from()).limit(question.size()).toList();
      Map<ArticleId, PublishedArticle> found =
          articles.findAll(page.stream().map(Ranked::id).toList()).stream()
              .collect(toMap(PublishedArticle::id, Function.identity()));
      Highlight highlight = new Highlight(way.marks());
      List<Hit> hits =
          page.stream()
              .flatMap(
                  one ->
                      Stream.ofNullable(found.get(one.id()))
                          .filter(article -> article.isValidOn(question.scope().day()))
                          .map(article -> hit(article, one.score(), highlight)))
              .toList();
      return new SearchAnswer(
          hits,
          ranked.size(),
          way.mode(),
          way.degraded(),
          way.didYouMean(),
          Fusion.counts(ranked, Ranked::category),
          Fusion.counts(ranked, Ranked::kind));
    }

    private static Hit hit(PublishedArticle article, double score, Highlight highlight) {
      return new Hit(
          article,
          highlight.all(article.title()),
          highlight.best(article.body(), LONGEST_SNIPPET),
          score);
    }
  }
}
