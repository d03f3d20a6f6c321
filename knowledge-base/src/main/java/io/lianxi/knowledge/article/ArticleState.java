package io.lianxi.knowledge.article;

/** How far an edition of an article has come. */
public enum ArticleState {
  /** Being written. */
  DRAFT,
  /** Waits for someone who did not write it. */
  IN_REVIEW,
  /** Approved, to be published at a time to come. */
  SCHEDULED,
  /** Readers see it. */
  PUBLISHED,
  /** Published, but the last day it is true has passed; told, never stored. */
  EXPIRED,
  /** Was published, until a later edition was. */
  REPLACED,
  /** Was published, until it was taken away from readers. */
  WITHDRAWN,
  /** Given up before it was published. */
  DISCARDED;

  /** Is it still being made? */
  public boolean isWorking() {
    return this == DRAFT || this == IN_REVIEW || this == SCHEDULED;
  }
}
