package io.lianxi.ticket.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts tickets. Every figure counts exactly the tickets that a list with the same words shows.
 */
public interface TicketReports {
  /** How many kinds of one sort are told at most, the biggest first. */
  int MOST_PARTS = 100;

  /** What boards are made from; takes seconds where tickets are a million. */
  BoardFigures figures(BoardQuestion question);

  /** What wallboards show of it, cheap enough to be asked each second. */
  Strip strip(Instant now);

  /**
   * The least there is to know.
   *
   * @param nextDue when the next running clock is due that is not past due; null for none
   */
  record Strip(long open, long atRisk, long breached, @Nullable Instant nextDue) {}

  /**
   * What {@code month} was like.
   *
   * @param zone where its days begin
   * @param now figures of a month that goes on are as of now
   */
  ComplaintReport month(YearMonth month, ZoneId zone, Instant now);

  /** What each unit of {@code level} has to tell of {@code month}, by unit and category. */
  List<RollUp> rollUp(RollUp.Level level, YearMonth month, ZoneId zone, Instant now);
}
