package io.lianxi.desktop.ticketing.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and everything about it.
 *
 * @param openedBy log-in name; "" for the customer or the clock
 * @param history all that happened to it, oldest first
 * @param recomputed when and why a clock was computed anew
 * @param related other tickets of the same customer, the newest first
 */
public record TicketPage(
    @JsonUnwrapped TicketView ticket,
    String openedBy,
    List<HistoryView> history,
    List<?> alarms,
    List<?> notices,
    List<?> refunds,
    List<AttachmentApi.View> attachments,
    List<Recomputed> recomputed,
    List<LineView> related) {

  /** A clock that was computed anew. */
  public record Recomputed(
      Instant at,
      String kind,
      String why,
      @Nullable Instant dueBefore,
      @Nullable Instant dueAfter) {}
}
