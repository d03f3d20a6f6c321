package io.lianxi.dialer.campaign.lead;

import java.util.Map;

/**
 * How far a campaign is with its leads.
 *
 * @param due may be called now
 * @param later may be called at some time, or once their cell is no longer full
 * @param calling are being called
 * @param closed are not called again, by why
 */
public record LeadCounts(long due, long later, long calling, Map<LeadClosing, Long> closed) {
  public LeadCounts {
    closed = Map.copyOf(closed);
  }

  /** All there are. */
  public long all() {
    return due + later + calling + closed.values().stream().mapToLong(Long::longValue).sum();
  }
}
