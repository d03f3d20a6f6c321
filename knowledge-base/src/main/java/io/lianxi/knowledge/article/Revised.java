package io.lianxi.knowledge.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of an article that is to be kept.
 *
 * @param before what it was made from; null when there was no such article
 * @param after one revision later
 * @param touched the editions that are new or are not what they were
 */
public record Revised(@Nullable Article before, Article after, List<ArticleEdition> touched) {

  public Revised {
    touched = List.copyOf(touched);
    int from = before == null ? 0 : before.revision();
    if (after.revision() != from + 1) {
      throw new IllegalArgumentException("not the next revision of " + after.id());
    }
  }

  /** Do readers see something else than before? */
  public boolean isSeen() {
    ArticleEdition was = before == null ? null : before.published();
    ArticleEdition is = after.published();
    return !Objects.equals(
        was == null ? null : was.number(), is == null ? null : (Integer) is.number());
  }
}
