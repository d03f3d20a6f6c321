package io.lianxi.knowledge.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, and where and when it is true.
 *
 * @param category its code; "" for none
 * @param provinces in the order they were given; empty means everywhere
 * @param validFrom the first day; null means always was
 * @param validTo the last day; null means until further notice
 */
public record ArticleScope(
    ArticleKind kind,
    String category,
    List<String> provinces,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public ArticleScope {
    provinces = List.copyOf(provinces);
  }

  /** Is its last day before {@code day}? */
  public boolean isOverBefore(LocalDate day) {
    return validTo != null && validTo.isBefore(day);
  }

  /** Is it true on {@code day}? */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && !isOverBefore(day);
  }
}
