package io.lianxi.knowledge.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of an article; what it says never changes once it is no draft any more.
 *
 * @param number from 1
 * @param authors log-in names of all who wrote it, the first first; never empty
 * @param reviewer who approved or rejected it last; null when nobody did
 * @param publishAt when it is to be published; null unless it is scheduled
 * @param publishedAt when readers first saw it; null when they never did
 * @param reason why it was rejected or withdrawn; "" when nobody said
 */
public record ArticleEdition(
    int number,
    ArticleState state,
    ArticleText text,
    List<String> authors,
    @Nullable String reviewer,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    String changedBy,
    Instant changedAt,
    String reason) {

  public ArticleEdition {
    authors = List.copyOf(authors);
    publishAt = micros(publishAt);
    publishedAt = micros(publishedAt);
    changedAt = changedAt.truncatedTo(ChronoUnit.MICROS); // as fine as stores keep it
  }

  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  /** A draft of {@code text}. */
  public static ArticleEdition draft(int number, ArticleText text, String author, Instant now) {
    return new ArticleEdition(
        number, ArticleState.DRAFT, text, List.of(author), null, null, null, author, now, "");
  }

  public String author() {
    return authors.getFirst();
  }

  /** The same with another text, written by {@code author} too. */
  public ArticleEdition rewritten(ArticleText changed, String author, Instant now) {
    List<String> all = new ArrayList<>(authors);
    if (!all.contains(author)) {
      all.add(author);
    }
    return new ArticleEdition(
        number, state, changed, all, reviewer, publishAt, publishedAt, author, now, reason);
  }

  /** The same in another state, waiting for no time. */
  public ArticleEdition moved(ArticleState to, String why, String by, Instant now) {
    return new ArticleEdition(number, to, text, authors, reviewer, null, publishedAt, by, now, why);
  }

  /** The same, reviewed by {@code by}. */
  public ArticleEdition reviewed(String by) {
    return new ArticleEdition(
        number, state, text, authors, by, publishAt, publishedAt, changedBy, changedAt, reason);
  }

  /** The same, to be published at {@code time}. */
  public ArticleEdition scheduled(Instant time, String by, Instant now) {
    return new ArticleEdition(
        number,
        ArticleState.SCHEDULED,
        text,
        authors,
        reviewer,
        time,
        publishedAt,
        by,
        now,
        reason);
  }

  /** The same, which readers see from now on. */
  public ArticleEdition published(String by, Instant now) {
    return new ArticleEdition(
        number, ArticleState.PUBLISHED, text, authors, reviewer, null, now, by, now, "");
  }
}
