package io.lianxi.knowledge.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was sent.
 *
 * @param imported how many articles were taken in
 * @param updated how many of those had been there
 * @param rejected the first {@link #MOST_NAMED} that were not
 * @param rejectedCount how many were not
 * @param cleaned the first {@link #MOST_NAMED} of whose bodies something was taken out
 * @param searchable does search know all of it already? Else it will soon
 */
public record ImportReport(
    int imported,
    int updated,
    List<Rejected> rejected,
    int rejectedCount,
    List<Cleaned> cleaned,
    boolean searchable) {
  public static final int MOST_NAMED = 1_000;

  /**
   * What was not taken in.
   *
   * @param id as it was written; absent when it was not
   * @param field which of its fields was wrong; absent when it was the whole
   */
  public record Rejected(
      @JsonUnwrapped Place place,
      @Nullable String id,
      @Nullable String field,
      String reason,
      String reasonZh) {}

  /** An article that was taken in without some of its HTML. */
  public record Cleaned(@JsonUnwrapped Place place, String id, List<String> removed) {}
}
