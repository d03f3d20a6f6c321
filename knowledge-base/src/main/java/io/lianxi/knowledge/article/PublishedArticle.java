package io.lianxi.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers may see of an article, as plain text.
 *
 * @param edition from 1
 * @param questions other ways to ask what the title says
 * @param category its code; "" when it has none
 * @param provinces where it is true; empty means everywhere
 * @param validFrom the first day it is true, in the operator's time zone; null means always was
 * @param validTo the last day it is true; null means until further notice
 */
public record PublishedArticle(
    ArticleId id,
    int edition,
    String title,
    String body,
    List<String> questions,
    List<String> tags,
    String category,
    ArticleKind kind,
    Set<String> provinces,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant publishedAt) {

  public PublishedArticle {
    questions = List.copyOf(questions);
    tags = List.copyOf(tags);
    provinces = Set.copyOf(provinces);
  }

  /** Is it true on {@code day}? */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
