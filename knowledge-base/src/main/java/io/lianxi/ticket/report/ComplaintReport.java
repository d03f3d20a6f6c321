package io.lianxi.ticket.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a month of complaints was like.
 *
 * @param opened in the month; so are the figures by category, province and of service level
 * @param answered in the month
 * @param archived in the month; so are the figures by root cause and liability, and the quality
 * @param openAtEnd open when the month ended, or now while it goes on
 * @param reopenRate reopened at least once ÷ all, of those opened
 * @param repeatRate repeated ÷ all, of those opened
 */
public record ComplaintReport(
    YearMonth month,
    long opened,
    long answered,
    long archived,
    long openAtEnd,
    @Nullable Double reopenRate,
    @Nullable Double repeatRate,
    Satisfied satisfaction,
    Map<ClockKind, OnTime> serviceLevel,
    List<Day> byDay,
    List<Line> byCategory,
    List<Line> byProvince,
    List<Line> byRootCause,
    List<Line> byLiability,
    List<Finding> quality) {

  /** What customers said of the answers of the month. */
  public record Satisfied(long satisfied, long notSatisfied, long unreachable) {
    /** Satisfied ÷ who said something; null when nobody did. */
    @JsonProperty
    public @Nullable Double rate() {
      return Share.of(satisfied, satisfied + notSatisfied);
    }
  }

  /** One day of the month. */
  public record Day(LocalDate day, long opened, long answered) {}

  /**
   * Tickets of one kind.
   *
   * @param key "" for those that have none
   * @param onTime of the resolution
   */
  public record Line(String key, long count, OnTime onTime) {}

  /**
   * What is wrong with some.
   *
   * @param share of those archived or closed in the month
   * @param sample numbers of some of them
   */
  public record Finding(
      DataQuality rule, long count, @Nullable Double share, List<String> sample) {}
}
