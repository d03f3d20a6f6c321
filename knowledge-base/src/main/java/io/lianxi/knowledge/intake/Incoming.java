package io.lianxi.knowledge.intake;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.authoring.ArticleWish;
import org.jspecify.annotations.Nullable;

/** What one line or file turned out to be. */
public sealed interface Incoming {
  Place place();

  /** An article, not looked at yet. */
  record Offered(Place place, ArticleId id, ArticleWish wish) implements Incoming {}

  /**
   * None.
   *
   * @param id as it was written; null when it was not
   */
  record Refused(Place place, @Nullable String id, Remark remark) implements Incoming {
    /** Refused for {@code field}; "" for the whole. */
    static Refused of(Place place, @Nullable String id, String field, String zh, String en) {
      return new Refused(place, id, new Remark(field, true, zh, en));
    }
  }
}
