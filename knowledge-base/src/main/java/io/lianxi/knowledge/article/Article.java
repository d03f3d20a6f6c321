package io.lianxi.knowledge.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what the centre knows: the edition that readers see, and the one being made.
 *
 * @param number what people call it; 0 until it is stored
 * @param revision from 1, one more with each change of anything
 * @param editions the number of its last edition
 * @param published the edition readers see; null when they see none
 * @param working the edition being made; null when there is none
 * @param ended the last edition when there is neither of the others; null when there is
 */
public record Article(
    ArticleId id,
    long number,
    int revision,
    int editions,
    @Nullable ArticleEdition published,
    @Nullable ArticleEdition working,
    @Nullable ArticleEdition ended) {

  public Article {
    if ((published == null && working == null) != (ended != null)) {
      throw new IllegalArgumentException("either something goes on or it has ended: " + id);
    }
  }

  /** The edition that says what the article is: the published one, else the one being made. */
  public ArticleEdition shown() {
    return Stream.of(
            Optional.ofNullable(published),
            Optional.ofNullable(working),
            Optional.ofNullable(ended))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  /** How far the article has come on {@code today}. */
  public ArticleState state(LocalDate today) {
    ArticleEdition shown = shown();
    return published != null && shown.text().scope().isOverBefore(today)
        ? ArticleState.EXPIRED
        : shown.state();
  }

  /** The editions it has now. */
  public List<ArticleEdition> present() {
    return Stream.of(published, working, ended).filter(Objects::nonNull).toList();
  }
}
