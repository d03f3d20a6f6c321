package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.Channel;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Instant;
import java.util.List;

/**
 * Something that a number refuses.
 *
 * @param channels empty for all
 * @param purposes empty for all
 */
public record RefusalView(
    String number,
    Refusal.Source source,
    List<Channel> channels,
    List<Purpose> purposes,
    String reason,
    Instant since,
    String addedBy) {

  static RefusalView of(Refusals.Entry entry) {
    return of(entry.number().value(), entry.refusal(), entry.addedBy());
  }

  static RefusalView of(String number, Refusal refusal, String addedBy) {
    return new RefusalView(
        number,
        refusal.source(),
        refusal.channels().stream().sorted().toList(),
        refusal.purposes().stream().sorted().toList(),
        refusal.reason(),
        refusal.since(),
        addedBy);
  }
}
