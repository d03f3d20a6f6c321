package io.lianxi.dialer.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.LeadMix;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.script.Script;
import io.lianxi.dialer.hearing.MachineSample;
import io.lianxi.dialer.message.MessageRules;
import org.jspecify.annotations.Nullable;

/**
 * How agents go about the calls of a campaign.
 *
 * @param callbacks what becomes of the calls that they promise
 * @param script what they say; null for what comes to their minds
 * @param machines of which calls they get the machines, too
 * @param preview how leads are shown where agents look at them first
 * @param blending to which queues its calls yield
 * @param quotas how many leads of each cell are to come to a result
 * @param mix how its calls are shared by new leads and those that are called again
 * @param message what is told without agents; null where nothing is
 */
public record Conduct(
    CallbackRules callbacks,
    @Nullable Script script,
    MachineSample machines,
    PreviewRules preview,
    BlendingRules blending,
    QuotaRules quotas,
    LeadMix mix,
    @Nullable MessageRules message) {
  public static final Conduct USUAL =
      new Conduct(
          CallbackRules.USUAL,
          null,
          MachineSample.NONE,
          PreviewRules.USUAL,
          BlendingRules.USUAL,
          QuotaRules.NONE,
          LeadMix.NONE,
          null);

  public Conduct {
    callbacks = requireNonNullElse(callbacks, CallbackRules.USUAL); // kept before there were any
    machines = requireNonNullElse(machines, MachineSample.NONE);
    preview = requireNonNullElse(preview, PreviewRules.USUAL);
    blending = requireNonNullElse(blending, BlendingRules.USUAL);
    quotas = requireNonNullElse(quotas, QuotaRules.NONE);
    mix = requireNonNullElse(mix, LeadMix.NONE);
  }
}
