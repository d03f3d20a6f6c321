package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;

/**
 * That an edition of an article served a contact or a ticket.
 *
 * @param by log-in name
 * @param beside a contact or a ticket
 */
public record Use(ArticleId article, int edition, String by, How how, Beside beside, Instant at) {

  /** What was done with it. */
  public enum How {
    COPIED,
    SENT,
    READ
  }

  public Use {
    if ((beside.contact() == null) == (beside.ticket() == null)) {
      throw new IllegalArgumentException("used by either a contact or a ticket");
    }
  }
}
