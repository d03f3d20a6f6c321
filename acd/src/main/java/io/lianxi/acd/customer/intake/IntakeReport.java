package io.lianxi.acd.customer.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param imported how many lines were taken in
 * @param added how many of those told of customers who were new
 * @param rejected the first {@link #MOST_NAMED} that were not, by line
 * @param rejectedCount how many were not
 */
public record IntakeReport(int imported, int added, List<Rejected> rejected, int rejectedCount) {
  public static final int MOST_NAMED = 1_000;

  /**
   * A line of which nothing was taken in.
   *
   * @param line its number in the file, the line with the columns' names being 1
   * @param field the column that is wrong; null when it is the whole line
   */
  public record Rejected(long line, @Nullable String field, String reason, String reasonZh) {}
}
