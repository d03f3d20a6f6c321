package io.lianxi.knowledge.authoring;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.Revised;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an article when someone does something.
 *
 * <ol>
 *   <li>There is one edition at most that readers see, and one at most that is being made.
 *   <li>Only a draft is written; whoever writes it becomes one of its authors.
 *   <li>None of its authors approves an edition: four eyes have seen whatever is published.
 *   <li>What is approved is published at once or at a time to come, and replaces what was.
 *   <li>What is true no more when it is approved is not published.
 *   <li>What was published is never changed; it is restored by being written again.
 * </ol>
 */
public final class ArticleRules {
  private static final Duration LONGEST_AHEAD = Duration.ofDays(730);

  private ArticleRules() {}

  /** What came of it. */
  public sealed interface Outcome {

    /** The article is to be kept like that. */
    record Done(Revised revised) implements Outcome {}

    /** That cannot be done now, or not by them. */
    record Refused(Set<ArticleVerb> allowed) implements Outcome {
      public Refused {
        allowed = Set.copyOf(allowed);
      }
    }

    /** What they say cannot be. */
    record Wrong(List<Remark> remarks) implements Outcome {}
  }

  /** When something is done, and what day that is where the centre is. */
  public record Moment(Instant now, LocalDate today) {}

  /** What {@code who} may do with the article now. */
  public static Set<ArticleVerb> allowed(Article article, String who) {
    Set<ArticleVerb> allowed = EnumSet.noneOf(ArticleVerb.class);
    ArticleEdition working = article.working();
    if (working == null || working.state() == ArticleState.DRAFT) {
      allowed.addAll(EnumSet.of(ArticleVerb.EDIT, ArticleVerb.RESTORE));
    }
    if (working != null) {
      allowed.add(ArticleVerb.DISCARD);
      allowed.addAll(onTheWay(working, who));
    }
    if (article.published() != null) {
      allowed.add(ArticleVerb.WITHDRAW);
    }
    return allowed;
  }

  private static Set<ArticleVerb> onTheWay(ArticleEdition working, String who) {
    return switch (working.state()) {
      case DRAFT -> EnumSet.of(ArticleVerb.SUBMIT);
      case IN_REVIEW ->
          working.authors().contains(who)
              ? EnumSet.of(ArticleVerb.REJECT)
              : EnumSet.of(ArticleVerb.REJECT, ArticleVerb.APPROVE);
      case SCHEDULED -> EnumSet.of(ArticleVerb.REJECT, ArticleVerb.PUBLISH);
      case PUBLISHED, EXPIRED, REPLACED, WITHDRAWN, DISCARDED -> EnumSet.noneOf(ArticleVerb.class);
    };
  }

  /** What becomes of {@code article} when {@code who} does {@code deed}. */
  public static Outcome decide(Article article, Deed deed, String who, Moment moment) {
    Set<ArticleVerb> allowed = allowed(article, who);
    if (!allowed.contains(deed.verb())) {
      return new Outcome.Refused(allowed);
    }
    Instant now = moment.now();
    return switch (deed) {
      case Deed.Edit(ArticleText text) -> done(article, written(article, text, who, now));
      case Deed.Restore(ArticleEdition edition) ->
          done(article, written(article, edition.text(), who, now));
      case Deed.Submit() -> submitted(article, who, now);
      case Deed.Approve(Instant publishAt) -> approved(article, publishAt, who, moment);
      case Deed.Reject(String reason) ->
          done(article, working(article).reviewed(who).moved(ArticleState.DRAFT, reason, who, now));
      case Deed.Publish() -> new Outcome.Done(published(article, working(article), who, now));
      case Deed.Withdraw(String reason) -> new Outcome.Done(withdrawn(article, reason, who, now));
      case Deed.Discard() -> new Outcome.Done(discarded(article, who, now));
    };
  }

  private static ArticleEdition working(Article article) {
    return Optional.ofNullable(article.working()).orElseThrow();
  }

  /** The draft that says {@code text}; a new one where none is being made. */
  private static ArticleEdition written(
      Article article, ArticleText text, String who, Instant now) {
    ArticleEdition working = article.working();
    return working == null
        ? ArticleEdition.draft(article.editions() + 1, text, who, now)
        : working.rewritten(text, who, now);
  }

  private static Outcome submitted(Article article, String who, Instant now) {
    ArticleEdition working = working(article);
    if (working.text().body().isBlank()) {
      return wrong("body", "正文不能为空", "must say something before it is reviewed");
    }
    return done(article, working.moved(ArticleState.IN_REVIEW, "", who, now));
  }

  private static Outcome approved(
      Article article, @Nullable Instant publishAt, String who, Moment moment) {
    ArticleEdition reviewed = working(article).reviewed(who);
    Instant now = moment.now();
    if (publishAt != null && !publishAt.isAfter(now)) {
      return wrong("publishAt", "必须在将来", "must be to come");
    }
    if (publishAt != null && publishAt.isAfter(now.plus(LONGEST_AHEAD))) {
      return wrong("publishAt", "最多提前两年", "must be within two years");
    }
    if (reviewed.text().scope().isOverBefore(moment.today())) {
      return wrong("validTo", "有效期已过", "has passed");
    }
    return publishAt == null
        ? new Outcome.Done(published(article, reviewed, who, now))
        : done(article, reviewed.scheduled(publishAt, who, now));
  }

  private static Outcome wrong(String field, String zh, String en) {
    Remarks found = new Remarks();
    found.error(field, zh, en);
    return new Outcome.Wrong(found.all());
  }

  private static Outcome done(Article article, ArticleEdition working) {
    return new Outcome.Done(
        new Revised(article, next(article, article.published(), working), List.of(working)));
  }

  private static Article next(
      Article article, @Nullable ArticleEdition published, @Nullable ArticleEdition working) {
    int editions = Math.max(article.editions(), working == null ? 0 : working.number());
    return new Article(
        article.id(), article.number(), article.revision() + 1, editions, published, working, null);
  }

  private static Revised published(
      Article article, ArticleEdition working, String who, Instant now) {
    return replaced(article, working.published(who, now), null);
  }

  /** {@code seen} instead of what readers see. */
  private static Revised replaced(
      Article article, ArticleEdition seen, @Nullable ArticleEdition working) {
    ArticleEdition old = article.published();
    Article bumped =
        new Article(
            article.id(),
            article.number(),
            article.revision() + 1,
            Math.max(article.editions(), seen.number()),
            seen,
            working,
            null);
    return new Revised(
        article,
        bumped,
        old == null
            ? List.of(seen)
            : List.of(
                seen, old.moved(ArticleState.REPLACED, "", seen.changedBy(), seen.changedAt())));
  }

  private static Revised withdrawn(Article article, String reason, String who, Instant now) {
    ArticleEdition gone =
        Optional.ofNullable(article.published())
            .orElseThrow()
            .moved(ArticleState.WITHDRAWN, reason, who, now);
    return ended(article, gone, null, article.working());
  }

  private static Revised discarded(Article article, String who, Instant now) {
    ArticleEdition gone = working(article).moved(ArticleState.DISCARDED, "", who, now);
    return ended(article, gone, article.published(), null);
  }

  private static Revised ended(
      Article article,
      ArticleEdition gone,
      @Nullable ArticleEdition published,
      @Nullable ArticleEdition working) {
    boolean isOver = published == null && working == null;
    return new Revised(
        article,
        new Article(
            article.id(),
            article.number(),
            article.revision() + 1,
            article.editions(),
            published,
            working,
            isOver ? gone : null),
        List.of(gone));
  }

  /** The first draft of a new article. */
  public static Revised opened(ArticleId id, ArticleText text, String who, Instant now) {
    ArticleEdition draft = ArticleEdition.draft(1, text, who, now);
    return new Revised(null, new Article(id, 0, 1, 1, null, draft, null), List.of(draft));
  }

  /** {@code text} as the edition readers see from now on, on the word of {@code who} alone. */
  public static Revised taken(
      @Nullable Article before, ArticleId id, ArticleText text, String who, Instant now) {
    int number = before == null ? 1 : before.editions() + 1;
    ArticleEdition seen = ArticleEdition.draft(number, text, who, now).published(who, now);
    if (before == null) {
      return new Revised(null, new Article(id, 0, 1, 1, seen, null, null), List.of(seen));
    }
    return replaced(before, seen, before.working());
  }
}
