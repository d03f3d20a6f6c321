package io.lianxi.dialer.campaign.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is shown before it is called.
 *
 * @param dialsAfter it is called by itself once it was looked at for so long; null for only when
 *     the agent says so
 * @param mostSkips so often a lead may be skipped, by whomever; null for as often as agents like
 */
public record PreviewRules(@Nullable Duration dialsAfter, @Nullable Integer mostSkips) {
  public static final Duration SHORTEST = Duration.ofSeconds(5);
  public static final Duration LONGEST = Duration.ofMinutes(15);

  public static final int MOST_SKIPS = 20;

  /** What is shipped: nobody is called before the agent says so. */
  public static final PreviewRules USUAL = new PreviewRules(null, null);

  public PreviewRules {
    if (dialsAfter != null
        && (dialsAfter.compareTo(SHORTEST) < 0 || dialsAfter.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("dialsAfter must be 5 seconds to 15 minutes");
    }
    if (mostSkips != null && (mostSkips < 0 || mostSkips > MOST_SKIPS)) {
      throw new IllegalArgumentException("mostSkips must be 0 to " + MOST_SKIPS);
    }
  }

  /** When what is shown since {@code since} is called by itself; empty for never. */
  public Optional<Instant> dialsAt(Instant since) {
    return Optional.ofNullable(dialsAfter).map(since::plus);
  }

  /** How often more a lead may be skipped that was skipped so often; empty for no limit. */
  public OptionalInt skipsLeft(int skips) {
    return mostSkips == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, mostSkips - skips));
  }
}
