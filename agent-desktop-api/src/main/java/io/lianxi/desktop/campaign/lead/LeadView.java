package io.lianxi.desktop.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.search.LeadPages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is told: nobody sees its numbers whole.
 *
 * @param reason code of why it was won or lost; null when nobody said
 */
public record LeadView(
    String id,
    UUID list,
    String customer,
    String name,
    List<MaskedNumber> numbers,
    String province,
    int priority,
    Map<String, String> fields,
    boolean hasConsent,
    LeadState state,
    int calls,
    Instant nextAt,
    @Nullable LeadClosing closedAs,
    @Nullable String reason) {

  /** One of its numbers. */
  public record MaskedNumber(String number, LeadNumber.Type type, boolean isDead) {
    static MaskedNumber of(LeadNumber number) {
      return new MaskedNumber(
          PhoneNumber.mask(number.number().value()), number.type(), number.isDead());
    }
  }

  static LeadView of(LeadPages.Row lead) {
    return new LeadView(
        String.valueOf(lead.id()),
        lead.list(),
        lead.customer(),
        lead.name(),
        lead.numbers().stream().map(MaskedNumber::of).toList(),
        lead.province(),
        lead.priority(),
        lead.fields(),
        lead.hasConsent(),
        lead.state(),
        lead.calls(),
        lead.nextAt(),
        lead.closedAs(),
        lead.reason());
  }
}
