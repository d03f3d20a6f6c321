package io.lianxi.dialer.campaign.preview;

import java.util.Map;

/**
 * What agents made of the leads that were shown to them.
 *
 * @param shown how often leads were shown
 * @param called how often the agent wanted the lead to be called, or its time was over
 * @param skipped how often not, by why; a reason that nobody gave is absent
 */
public record PreviewCounts(long shown, long called, Map<SkipReason, Long> skipped) {
  public PreviewCounts {
    skipped = Map.copyOf(skipped);
  }
}
