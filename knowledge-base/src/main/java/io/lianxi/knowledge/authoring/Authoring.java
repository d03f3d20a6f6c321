package io.lianxi.knowledge.authoring;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.Revised;
import io.lianxi.knowledge.authoring.ArticleRules.Moment;
import io.lianxi.knowledge.authoring.ArticleRules.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does with articles what people want, as the rules allow. */
public final class Authoring {
  /** How often a change that is made from whatever is there is tried while others change it. */
  private static final int TRIES = 5;

  private final Articles articles;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone whose days those of articles are
   */
  public Authoring(Articles articles, Clock clock, ZoneId zone) {
    this.articles = articles;
    this.clock = clock;
    this.zone = zone;
  }

  /** What came of it. */
  public sealed interface Acted {

    /** It was done. */
    record Done(Article article) implements Acted {}

    /** That cannot be done with the article as it is. */
    record Refused(Article article, Set<ArticleVerb> allowed) implements Acted {}

    /** The article is not the one that was seen any more. */
    record Stale(Article article) implements Acted {}

    /** What was said cannot be. */
    record Wrong(List<Remark> remarks) implements Acted {}

    /** There is no such article. */
    record Unknown() implements Acted {}
  }

  /** Today, where the centre is. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Moment moment() {
    Instant now = clock.instant();
    return new Moment(now, LocalDate.ofInstant(now, zone));
  }

  /** Opens an article with a draft. */
  public Article open(ArticleText text, String who) {
    Revised opened = ArticleRules.opened(ArticleId.random(), text, who, clock.instant());
    if (!articles.record(List.of(opened))) {
      throw new IllegalStateException("a random id was taken: " + opened.after().id());
    }
    return articles.find(opened.after().id()).orElseThrow();
  }

  /**
   * Does {@code deed} with the article.
   *
   * @param revision of the article that was seen; null for whichever is there
   * @param who log-in name
   */
  public Acted act(ArticleId id, @Nullable Integer revision, Deed deed, String who) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Article> found = articles.find(id);
      if (found.isEmpty()) {
        return new Acted.Unknown();
      }
      Article before = found.get();
      if (revision != null && revision != before.revision()) {
        return new Acted.Stale(before);
      }
      Optional<Acted> acted = acted(before, deed, who);
      if (acted.isPresent()) {
        return acted.get();
      }
    }
    throw new IllegalStateException("others change article " + id + " all the time");
  }

  /** Empty when someone else changed the article meanwhile. */
  private Optional<Acted> acted(Article before, Deed deed, String who) {
    return switch (ArticleRules.decide(before, deed, who, moment())) {
      case Outcome.Wrong(List<Remark> remarks) -> Optional.of(new Acted.Wrong(remarks));
      case Outcome.Refused(Set<ArticleVerb> allowed) ->
          Optional.of(new Acted.Refused(before, allowed));
      case Outcome.Done(Revised revised) ->
          articles.record(List.of(revised))
              ? Optional.of(new Acted.Done(revised.after()))
              : Optional.empty();
    };
  }

  /** That edition of the article, to be restored; empty when there is none. */
  public Optional<ArticleEdition> edition(ArticleId id, int number) {
    return articles.edition(id, number);
  }
}
