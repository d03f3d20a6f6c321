package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Numbering;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign calls leads again, and when it may.
 *
 * <ol>
 *   <li>Not before the time that the rules say.
 *   <li>If they want another part of the day: not in one in which the lead was called in vain just
 *       now, but at the first moment of another that lies in calling hours. Where the lead may be
 *       in several zones, this must be so in each.
 *   <li>Where calling hours lie in no other part within some days, at their first moment.
 * </ol>
 *
 * @param gate what its calls keep to; null where nobody knows
 */
public record Recycling(RecycleRules rules, @Nullable GateRules gate) {
  private static final Duration LOOKED_AHEAD = Duration.ofDays(8); // any week has all its days

  /** For leads of which nobody knows the campaign. */
  public static Recycling usual() {
    return new Recycling(RecycleRules.usual(), null);
  }

  /**
   * When a lead is called again on {@code number} after a call that came to nothing.
   *
   * @param called the lead as it was called
   * @param now when that call was over
   */
  Instant again(Retry retry, Lead called, PhoneNumber number, Instant now) {
    Instant earliest = now.plus(retry.after());
    return retry.otherPart() && gate != null
        ? another(gate, called, number, now, earliest)
        : earliest;
  }

  private static Instant another(
      GateRules gate, Lead called, PhoneNumber number, Instant now, Instant earliest) {
    Set<DayPart> vain = EnumSet.noneOf(DayPart.class);
    zones(gate, called, called.nextNumber()).forEach(zone -> vain.add(DayPart.of(now, zone)));
    Set<ZoneId> zones = zones(gate, called, number);
    CallingHours hours = gate.hours();
    Optional<Instant> first = hours.nextOpening(zones, earliest);
    Optional<Instant> next = first;
    while (next.isPresent() && next.get().isBefore(earliest.plus(LOOKED_AHEAD))) {
      Instant at = next.get();
      if (zones.stream().noneMatch(zone -> vain.contains(DayPart.of(at, zone)))) {
        return at;
      }
      next = hours.nextOpening(zones, over(zones, vain, at));
    }
    return first.orElse(earliest);
  }

  private static Set<ZoneId> zones(GateRules gate, Lead lead, PhoneNumber number) {
    return gate.zones(lead.zone(), Numbering.facts(number));
  }

  /** When the parts in which it was in vain are over at which it is so now: always later. */
  private static Instant over(Set<ZoneId> zones, Set<DayPart> vain, Instant at) {
    return zones.stream()
        .filter(zone -> vain.contains(DayPart.of(at, zone)))
        .map(zone -> DayPart.over(at, zone))
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
