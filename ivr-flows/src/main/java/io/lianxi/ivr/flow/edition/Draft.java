package io.lianxi.ivr.flow.edition;

import java.time.Instant;

/**
 * What a flow says while it is worked on.
 *
 * @param document as {@link io.lianxi.ivr.flow.text.FlowText} reads it
 */
public record Draft(Head head, String document) {

  /**
   * What is told of a draft without its text.
   *
   * @param revision from 1, one more each time it is saved
   * @param edition the edition that says the same; 0 while the draft says something else
   */
  public record Head(
      String flow,
      int revision,
      String titleZh,
      String titleEn,
      String changedBy,
      Instant changedAt,
      int edition) {

    /** Has it been changed since it was published last, if it ever was? */
    public boolean isChanged() {
      return edition == 0;
    }
  }
}
