package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.callback.Standing;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads;
import java.time.Instant;

/**
 * A call that somebody was promised, as whoever leads a team is told.
 *
 * @param number masked
 * @param calls made so far
 * @param isCalling the campaign makes calls; while it does not, nobody is called back
 */
public record PromisedCallView(
    String lead,
    String campaign,
    String campaignName,
    String name,
    String number,
    int calls,
    CallbackView callback,
    Standing standing,
    boolean isCalling) {

  static PromisedCallView of(PromisedLeads.Row row, Campaign campaign, Instant now) {
    return new PromisedCallView(
        row.id().toString(),
        campaign.id().value(),
        campaign.name(),
        row.name(),
        PhoneNumber.mask(row.number().value()),
        row.calls(),
        CallbackView.of(row.callback()),
        row.callback().standing(now),
        campaign.isCalling(now));
  }
}
