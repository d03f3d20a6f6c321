package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import org.jspecify.annotations.Nullable;

/** How someone wants a campaign to be paced; what is left out is as usual. */
@KnownFieldsOnly
public record PacingWish(
    @Nullable Double linesPerAgent,
    @Nullable Double cap,
    @Nullable Integer answerSeconds,
    @Nullable Integer ringSeconds,
    @Nullable Integer fewestAgents,
    @Nullable Integer mostCalls,
    @Nullable Boolean hearsMachines) {
  static final PacingWish USUAL = new PacingWish(null, null, null, null, null, null, null);

  static PacingWish of(PacingPolicy policy) {
    return new PacingWish(
        policy.linesPerAgent(),
        policy.cap(),
        policy.answerSeconds(),
        policy.ringSeconds(),
        policy.fewestAgents(),
        policy.mostCalls(),
        policy.hearsMachines());
  }

  /** The policy that is wanted; the usual one when {@code wrong} says that it is none. */
  PacingPolicy policy(PacingMode mode, Wrong wrong) {
    PacingPolicy usual = PacingPolicy.usual(mode);
    PacingPolicy wanted =
        Checked.part(
            "pacing",
            wrong,
            usual,
            () ->
                new PacingPolicy(
                    mode,
                    requireNonNullElse(linesPerAgent, usual.linesPerAgent()),
                    requireNonNullElse(cap, usual.cap()),
                    requireNonNullElse(answerSeconds, usual.answerSeconds()),
                    requireNonNullElse(ringSeconds, usual.ringSeconds()),
                    requireNonNullElse(fewestAgents, usual.fewestAgents()),
                    requireNonNullElse(mostCalls, usual.mostCalls()),
                    requireNonNullElse(hearsMachines, usual.hearsMachines())));
    if (mayAbandon(wanted) && wanted.cap() == 0) {
      wrong.add(
          "pacing.cap",
          "上限为 0 时只能用预览或逐一外呼",
          "must be more than 0 where calls may find no agent; or choose PROGRESSIVE");
    }
    return wanted;
  }

  private static boolean mayAbandon(PacingPolicy policy) {
    return switch (policy.mode()) {
      case PREVIEW, PROGRESSIVE, MESSAGE -> false;
      case POWER -> policy.linesPerAgent() > 1;
      case PREDICTIVE -> true;
    };
  }
}
