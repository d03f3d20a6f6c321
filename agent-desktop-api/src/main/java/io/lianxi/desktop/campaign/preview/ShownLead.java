package io.lianxi.desktop.campaign.preview;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.campaign.script.ScriptText;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.script.ScriptNode;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.dial.Previews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lead that an agent looks at; nobody sees its numbers whole.
 *
 * @param campaign its name
 * @param name "" when the list tells none
 * @param customer the operator's number of the customer; "" for nobody who is known
 * @param fields what the list tells beside
 * @param calls made so far
 * @param attempts the calls made so far, the latest ten, the last first
 * @param script what is to be said; no nodes for nothing
 * @param promisedAt when it was promised the call; null when it was not
 * @param dialsAt when it is to be called by itself; null for never
 * @param skipsLeft how often more it may be skipped; null for no limit
 */
public record ShownLead(
    String id,
    String campaign,
    Purpose purpose,
    String name,
    String customer,
    String province,
    List<ShownNumber> numbers,
    Map<String, String> fields,
    int calls,
    List<Earlier> attempts,
    List<ScriptNode> script,
    @Nullable Instant promisedAt,
    Instant since,
    @Nullable Instant dialsAt,
    @Nullable Integer skipsLeft) {

  /** One of its numbers; {@code isNext} is the one that is called. */
  public record ShownNumber(String number, LeadNumber.Type type, boolean isDead, boolean isNext) {}

  /**
   * A call that was made before.
   *
   * @param outcome null while nobody knows
   */
  public record Earlier(Instant at, String number, @Nullable CallOutcome outcome) {
    private static Earlier of(Attempt attempt) {
      return new Earlier(
          attempt.openedAt(), PhoneNumber.mask(attempt.number().value()), attempt.outcome());
    }
  }

  static ShownLead of(
      Previews.Preview preview, OptionalInt skipsLeft, List<Attempt> attempts, StaffMember member) {
    Lead lead = preview.reservation().lead();
    Campaign campaign = preview.campaign();
    Instant since = preview.reservation().since();
    var promised = lead.promised();
    return new ShownLead(
        lead.id().toString(),
        campaign.name(),
        campaign.rules().purpose(),
        lead.name(),
        lead.customer(),
        lead.province(),
        numbers(lead),
        lead.fields(),
        lead.calls(),
        attempts.stream()
            .filter(attempt -> attempt.state() != Attempt.State.REFUSED)
            .map(Earlier::of)
            .toList(),
        ScriptText.filled(campaign, lead, member.displayName()),
        promised == null ? null : promised.at(),
        since,
        campaign.conduct().preview().dialsAt(since).orElse(null),
        skipsLeft.isPresent() ? skipsLeft.getAsInt() : null);
  }

  private static List<ShownNumber> numbers(Lead lead) {
    return IntStream.range(0, lead.numbers().size())
        .mapToObj(i -> shown(lead.numbers().get(i), i == lead.position()))
        .toList();
  }

  private static ShownNumber shown(LeadNumber number, boolean isNext) {
    return new ShownNumber(
        PhoneNumber.mask(number.number().value()), number.type(), number.isDead(), isNext);
  }
}
