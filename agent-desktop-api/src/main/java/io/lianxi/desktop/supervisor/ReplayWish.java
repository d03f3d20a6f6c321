package io.lianxi.desktop.supervisor;

import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What someone wants to have replayed.
 *
 * @param source absent for this centre's own history
 * @param queues which are counted; absent or empty for all
 * @param policies by queue, those fields of a policy that differ from the one of then
 * @param seed of what has to be guessed; the same comes out the same
 */
@KnownFieldsOnly
public record ReplayWish(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Source source,
    @Nullable List<@Nullable String> queues,
    @Nullable Map<String, @Nullable JsonNode> policies,
    @Nullable Staffing agents,
    @Nullable Long seed) {

  /**
   * How many agents.
   *
   * @param scale for each one of then; absent for 1
   */
  public record Staffing(@Nullable Double scale) {}
}
