package io.lianxi.dialer.blending;

import io.lianxi.dialer.blending.Stance.Cause;
import io.lianxi.dialer.blending.Stance.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a campaign makes calls or yields to the queues that share its agents.
 *
 * <ol>
 *   <li>A campaign that watches no queue makes calls.
 *   <li>One that makes calls yields at once when somebody in a watched queue waits too long, or
 *       when its service level is below {@link BlendingRules#yieldsBelow}.
 *   <li>One that yields makes calls again once nobody has waited too long, and every service level
 *       has been no lower than {@link BlendingRules#resumesFrom}, for {@link BlendingRules#atLeast}
 *       without a break.
 * </ol>
 *
 * <p>A service level of fewer than {@link #FEWEST} says nothing; who waits too long says it then.
 */
public final class Blending {
  /** One late contact of fewer would be a service level below any that is wanted. */
  public static final int FEWEST = 5;

  private Blending() {}

  /**
   * How the campaign stands at {@code now}.
   *
   * @param inbound how each watched queue is served
   * @param before how it stood when it was asked last
   */
  public static Stance decide(
      BlendingRules rules, List<Inbound> inbound, Stance before, Instant now) {
    if (rules.watched().isEmpty()) {
      return before.yielding() ? Stance.calling(now) : before;
    }
    return before.yielding()
        ? whileYielding(rules, inbound, before, now)
        : trouble(rules, inbound, rules.yieldsBelow())
            .map(why -> new Stance(true, now, null, why))
            .orElse(before);
  }

  private static Stance whileYielding(
      BlendingRules rules, List<Inbound> inbound, Stance before, Instant now) {
    if (trouble(rules, inbound, rules.resumesFrom()).isPresent()) {
      return new Stance(true, before.since(), null, before.why());
    }
    Instant calmSince = before.calmSince() == null ? now : before.calmSince();
    return Duration.between(calmSince, now).compareTo(rules.atLeast()) >= 0
        ? Stance.calling(now)
        : new Stance(true, before.since(), calmSince, before.why());
  }

  private static Optional<Why> trouble(BlendingRules rules, List<Inbound> inbound, double level) {
    return inbound.stream().flatMap(one -> trouble(rules, one, level).stream()).findFirst();
  }

  private static Optional<Why> trouble(BlendingRules rules, Inbound inbound, double level) {
    boolean isWaitWatched = rules.longestWait().isPositive();
    if (isWaitWatched && inbound.longestWait().compareTo(rules.longestWait()) >= 0) {
      return Optional.of(new Why(Cause.LONGEST_WAIT, inbound));
    }
    return inbound.counted() >= FEWEST && inbound.serviceLevel() < level
        ? Optional.of(new Why(Cause.SERVICE_LEVEL, inbound))
        : Optional.empty();
  }
}
