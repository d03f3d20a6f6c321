package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.segment.Segments.Member;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.compliance.NumberFacts;
import io.lianxi.dialer.compliance.Numbering;
import io.lianxi.dialer.retention.study.Yardstick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a segment become leads, and what these tell. In this order those are left out
 * who leave less likely than is asked for, have no telephone, must not be called, want no calls.
 */
final class SegmentSorting {
  private final @Nullable Yardstick yardstick;
  private final double leastRisk;
  private final int priority;

  /**
   * @param yardstick what tells how likely customers leave; null when it does not matter
   * @param leastRisk how likely at least
   */
  SegmentSorting(@Nullable Yardstick yardstick, double leastRisk, int priority) {
    this.yardstick = yardstick;
    this.leastRisk = leastRisk;
    this.priority = priority;
  }

  /** Those who become leads, and what becomes of the others. */
  record Sorted(List<LeadWish> wishes, SegmentTally others) {}

  /**
   * @param refusing numbers that refuse the campaign's purpose
   */
  Sorted sort(List<Member> members, Set<PhoneNumber> refusing) {
    List<LeadWish> wishes = new ArrayList<>();
    long unlikely = 0;
    long withoutNumber = 0;
    long forbidden = 0;
    long refused = 0;
    for (Member member : members) {
      Map<String, String> fields = fields(member);
      NumberFacts.Kind kind = Numbering.kind(member.customer().phone());
      if (yardstick != null && yardstick.risk(fields) < leastRisk) {
        unlikely++;
      } else if (!kind.isTelephone()) {
        withoutNumber++;
      } else if (member.isForbidden()) {
        forbidden++;
      } else if (refusing.contains(member.customer().phone())) {
        refused++;
      } else {
        wishes.add(wish(member.customer(), kind, fields));
      }
    }
    return new Sorted(
        wishes, new SegmentTally(unlikely, withoutNumber, forbidden, refused, 0, 0, 0));
  }

  private LeadWish wish(Customer customer, NumberFacts.Kind kind, Map<String, String> fields) {
    LeadNumber.Type type =
        kind == NumberFacts.Kind.MOBILE ? LeadNumber.Type.MOBILE : LeadNumber.Type.OTHER;
    return new LeadWish(
        customer.number(),
        customer.name(),
        List.of(new LeadNumber(customer.phone(), type, false)),
        customer.province(),
        null,
        priority,
        fields,
        null);
  }

  /** What the customer base tells, by the names its own files use. */
  static Map<String, String> fields(Member member) {
    Customer customer = member.customer();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", customer.type().name());
    fields.put("tier", String.valueOf(customer.tier()));
    fields.put("balance", CustomerText.yuan(customer.balanceFen()));
    fields.put("points", String.valueOf(customer.points()));
    if (!customer.plan().isEmpty()) {
      fields.put("plan", customer.plan());
    }
    told("contract_days_left", member.daysLeft(), fields);
    told("data_used_percent", member.dataPercent(), fields);
    Long bill = member.lastBillFen();
    told("last_bill", bill == null ? null : CustomerText.yuan(bill), fields);
    return fields;
  }

  private static void told(String name, @Nullable Object value, Map<String, String> fields) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
