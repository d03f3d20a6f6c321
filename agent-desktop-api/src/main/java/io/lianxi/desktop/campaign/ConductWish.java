package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.LeadMix;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.script.Script;
import io.lianxi.dialer.hearing.MachineSample;
import io.lianxi.dialer.message.MessageRules;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How someone wants agents to go about the calls of a campaign; what is left out is as usual.
 *
 * @param machines of which calls agents get the machines, too
 */
@KnownFieldsOnly
public record ConductWish(
    @Nullable CallbackRulesWish callbacks,
    @Nullable ScriptWish script,
    @Nullable MachineSampleWish machines,
    @Nullable PreviewRulesWish preview,
    @Nullable BlendingWish blending,
    @Nullable QuotaWish quotas,
    @Nullable LeadMixWish mix,
    @Nullable MessageRulesWish message) {
  static final ConductWish USUAL = new ConductWish(null, null, null, null, null, null, null, null);

  /**
   * So that people who are taken for machines are found.
   *
   * @param oneIn of so many machines one goes to an agent; 0 for none
   */
  @KnownFieldsOnly
  public record MachineSampleWish(@Nullable Integer oneIn) {
    MachineSample sample(Wrong wrong) {
      return Checked.part(
          "conduct.machines",
          wrong,
          MachineSample.NONE,
          () -> new MachineSample(requireNonNullElse(oneIn, 0)));
    }
  }

  /**
   * How calls are to be shared by new leads and those that are called again.
   *
   * @param newOfHundred so many of a hundred calls go to new leads; null for whoever comes first
   */
  @KnownFieldsOnly
  public record LeadMixWish(@Nullable Integer newOfHundred) {
    LeadMix mix(Wrong wrong) {
      if (newOfHundred != null && (newOfHundred < 0 || newOfHundred > LeadMix.ALL)) {
        String limit = String.valueOf(LeadMix.ALL);
        wrong.add("conduct.mix.newOfHundred", "必须在 0 到 " + limit + " 之间", "must be 0 to " + limit);
        return LeadMix.NONE;
      }
      return new LeadMix(newOfHundred);
    }
  }

  /** What is to become of the calls that agents promise. */
  @KnownFieldsOnly
  public record CallbackRulesWish(
      @Nullable Long opensBeforeSeconds,
      @Nullable Long remindsBeforeSeconds,
      @Nullable Integer furthestDays) {
    private static final String PATH = "conduct.callbacks";

    static CallbackRulesWish of(CallbackRules rules) {
      return new CallbackRulesWish(
          rules.opensBefore().toSeconds(), rules.remindsBefore().toSeconds(), rules.furthestDays());
    }

    CallbackRules rules(Wrong wrong) {
      CallbackRules usual = CallbackRules.USUAL;
      Duration opens =
          seconds(
              "opensBeforeSeconds",
              Optional.ofNullable(opensBeforeSeconds),
              CallbackRules.LONGEST_OPENS,
              wrong);
      Duration reminds =
          seconds(
              "remindsBeforeSeconds",
              Optional.ofNullable(remindsBeforeSeconds),
              CallbackRules.LONGEST_REMINDS,
              wrong);
      return Checked.part(
          PATH,
          wrong,
          usual,
          () ->
              new CallbackRules(
                  opensBeforeSeconds == null ? usual.opensBefore() : opens,
                  remindsBeforeSeconds == null ? usual.remindsBefore() : reminds,
                  requireNonNullElse(furthestDays, usual.furthestDays())));
    }

    private static Duration seconds(
        String field, Optional<Long> wanted, Duration most, Wrong wrong) {
      long seconds = wanted.orElse(0L);
      if (seconds < 0 || seconds > most.toSeconds()) {
        String limit = String.valueOf(most.toSeconds());
        wrong.add(PATH + "." + field, "必须在 0 到 " + limit + " 之间", "must be 0 to " + limit);
        return Duration.ZERO;
      }
      return Duration.ofSeconds(seconds);
    }
  }

  /**
   * How a lead is to be shown before it is called; without a time only a click calls.
   *
   * @param mostSkips so often a lead may be skipped; null for as often as agents like
   */
  @KnownFieldsOnly
  public record PreviewRulesWish(@Nullable Long dialsAfterSeconds, @Nullable Integer mostSkips) {
    static PreviewRulesWish of(PreviewRules rules) {
      Duration after = rules.dialsAfter();
      return new PreviewRulesWish(after == null ? null : after.toSeconds(), rules.mostSkips());
    }

    PreviewRules rules(Wrong wrong) {
      return new PreviewRules(after(wrong), skips(wrong));
    }

    private @Nullable Integer skips(Wrong wrong) {
      if (mostSkips != null && (mostSkips < 0 || mostSkips > PreviewRules.MOST_SKIPS)) {
        String limit = String.valueOf(PreviewRules.MOST_SKIPS);
        wrong.add("conduct.preview.mostSkips", "必须在 0 到 " + limit + " 之间", "must be 0 to " + limit);
        return null;
      }
      return mostSkips;
    }

    private @Nullable Duration after(Wrong wrong) {
      if (dialsAfterSeconds == null) {
        return null;
      }
      long least = PreviewRules.SHORTEST.toSeconds();
      long most = PreviewRules.LONGEST.toSeconds();
      if (dialsAfterSeconds < least || dialsAfterSeconds > most) {
        wrong.add(
            "conduct.preview.dialsAfterSeconds",
            "必须在 " + least + " 到 " + most + " 之间",
            "must be " + least + " to " + most);
        return null;
      }
      return Duration.ofSeconds(dialsAfterSeconds);
    }
  }

  /** What is told without agents, and how fast. */
  @KnownFieldsOnly
  public record MessageRulesWish(
      @Nullable String flow,
      @Nullable Integer lines,
      @Nullable Integer perSecond,
      @Nullable Boolean leavesOnMachines) {
    private static final String PATH = "conduct.message";

    static MessageRulesWish of(MessageRules rules) {
      return new MessageRulesWish(
          rules.flow(), rules.lines(), rules.perSecond(), rules.isLeftOnMachines());
    }

    @Nullable MessageRules rules(Wrong wrong) {
      if (flow == null) {
        wrong.mustBeGiven(PATH + ".flow");
        return null;
      }
      return Checked.part(
              PATH,
              wrong,
              Optional.<MessageRules>empty(),
              () ->
                  Optional.of(
                      new MessageRules(
                          flow,
                          requireNonNullElse(lines, MessageRules.USUAL_LINES),
                          requireNonNullElse(perSecond, MessageRules.USUAL_PER_SECOND),
                          requireNonNullElse(leavesOnMachines, false))))
          .orElse(null);
    }
  }

  static ConductWish of(Conduct conduct) {
    MessageRules told = conduct.message();
    Script said = conduct.script();
    return new ConductWish(
        CallbackRulesWish.of(conduct.callbacks()),
        said == null ? null : ScriptWish.of(said),
        new MachineSampleWish(conduct.machines().oneIn()),
        PreviewRulesWish.of(conduct.preview()),
        BlendingWish.of(conduct.blending()),
        QuotaWish.of(conduct.quotas()),
        new LeadMixWish(conduct.mix().newOfHundred()),
        told == null ? null : MessageRulesWish.of(told));
  }

  /** What is wanted, or something once {@code wrong} says what is wrong with it. */
  Conduct conduct(Wrong wrong) {
    return new Conduct(
        callbacks == null ? CallbackRules.USUAL : callbacks.rules(wrong),
        script == null ? null : script.script(wrong),
        machines == null ? MachineSample.NONE : machines.sample(wrong),
        preview == null ? PreviewRules.USUAL : preview.rules(wrong),
        blending == null ? BlendingRules.USUAL : blending.rules(wrong),
        quotas == null ? QuotaRules.NONE : quotas.rules(wrong),
        mix == null ? LeadMix.NONE : mix.mix(wrong),
        message == null ? null : message.rules(wrong));
  }
}
