package io.lianxi.dialer.campaign.lead;

import io.lianxi.dialer.compliance.Consent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a list brings it; what it means is said by {@link Lead}.
 *
 * @param rank 0 unless something was learned of leads like it
 */
public record LeadWish(
    String customer,
    String name,
    List<LeadNumber> numbers,
    String province,
    @Nullable ZoneId zone,
    int priority,
    int rank,
    Map<String, String> fields,
    @Nullable Consent consent) {
  public LeadWish {
    numbers = List.copyOf(numbers);
    fields = Map.copyOf(fields);
  }

  /** Of which nothing was learned. */
  public LeadWish(
      String customer,
      String name,
      List<LeadNumber> numbers,
      String province,
      @Nullable ZoneId zone,
      int priority,
      Map<String, String> fields,
      @Nullable Consent consent) {
    this(customer, name, numbers, province, zone, priority, 0, fields, consent);
  }

  /** The same with another rank. */
  public LeadWish ranked(int other) {
    return new LeadWish(customer, name, numbers, province, zone, priority, other, fields, consent);
  }
}
