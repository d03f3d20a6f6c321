package io.lianxi.knowledge.upkeep;

import io.lianxi.knowledge.article.ArticleId;
import java.time.LocalDate;
import java.util.List;

/**
 * An article whose last day comes.
 *
 * @param authors log-in names of all who wrote the edition that readers see
 * @param isBeingWritten is the next edition being made already?
 */
public record Expiring(
    ArticleId id,
    long number,
    int edition,
    String title,
    LocalDate validTo,
    List<String> authors,
    boolean isBeingWritten) {

  public Expiring {
    authors = List.copyOf(authors);
  }
}
