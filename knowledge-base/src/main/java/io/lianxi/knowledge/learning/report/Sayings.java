package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.ArticleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article that readers see answers, and where and when.
 *
 * @param questions other ways to ask what the title says
 * @param provinces empty means everywhere
 * @param validFrom null means always was
 * @param validTo null means until further notice
 */
public record Sayings(
    ArticleId id,
    String title,
    List<String> questions,
    Set<String> provinces,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public Sayings {
    questions = List.copyOf(questions);
    provinces = Set.copyOf(provinces);
  }

  /** Are there a day and a province in which both are true? */
  boolean meets(Sayings other) {
    boolean isSomewhere =
        provinces.isEmpty()
            || other.provinces.isEmpty()
            || provinces.stream().anyMatch(other.provinces::contains);
    return isSomewhere
        && isNotAfter(validFrom, other.validTo)
        && isNotAfter(other.validFrom, validTo);
  }

  private static boolean isNotAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }
}
