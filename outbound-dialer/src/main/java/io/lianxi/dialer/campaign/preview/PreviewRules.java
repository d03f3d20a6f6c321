package io.lianxi.dialer.campaign.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is shown before it is called.
 *
 * @param dialsAfter it is called by itself once it was looked at for so long; null for only when
 *     the agent says so
 */
public record PreviewRules(@Nullable Duration dialsAfter) {
  public static final Duration SHORTEST = Duration.ofSeconds(5);
  public static final Duration LONGEST = Duration.ofMinutes(15);

  /** What is shipped: nobody is called before the agent says so. */
  public static final PreviewRules USUAL = new PreviewRules(null);

  public PreviewRules {
    if (dialsAfter != null
        && (dialsAfter.compareTo(SHORTEST) < 0 || dialsAfter.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("dialsAfter must be 5 seconds to 15 minutes");
    }
  }

  /** When what is shown since {@code since} is called by itself; empty for never. */
  public Optional<Instant> dialsAt(Instant since) {
    return Optional.ofNullable(dialsAfter).map(since::plus);
  }
}
