package io.lianxi.desktop.campaign.log;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.message.MessageRules;
import io.lianxi.dialer.message.MessageTally;
import io.lianxi.dialer.message.Messages;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of the message that a campaign tells. */
@RestController
public final class MessageApi {
  private final KnownCampaigns campaigns;
  private final Messages messages;
  private final Attempts attempts;

  MessageApi(KnownCampaigns campaigns, Messages messages, Attempts attempts) {
    this.campaigns = campaigns;
    this.messages = messages;
    this.attempts = attempts;
  }

  /**
   * How it goes.
   *
   * @param flow the name of what is told; null in a campaign that tells nothing, as the two after
   * @param inUse calls that are not over
   * @param told who answered and was told it, machines among them
   * @param left machines that have it to its end
   * @param heard people who heard it to its end
   * @param refused people who want no such calls any more
   * @param keys how often each key was pressed
   */
  public record MessageView(
      @Nullable String flow,
      @Nullable Integer lines,
      @Nullable Integer perSecond,
      int inUse,
      long told,
      long left,
      long heard,
      long refused,
      Map<String, Long> keys) {}

  @GetMapping("/api/campaigns/{id}/message")
  MessageView message(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    MessageRules rules = campaign.conduct().message();
    MessageTally tally = messages.tally(campaign.id());
    return new MessageView(
        rules == null ? null : rules.flow(),
        rules == null ? null : rules.lines(),
        rules == null ? null : rules.perSecond(),
        attempts.underWay(campaign.id()),
        tally.told(),
        tally.left(),
        tally.heard(),
        tally.refused(),
        new TreeMap<>(tally.keys()));
  }
}
