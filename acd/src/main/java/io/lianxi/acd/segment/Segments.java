package io.lianxi.acd.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the customers of segments. Days begin at midnight in China. */
public interface Segments {

  /**
   * Whose customers are asked for.
   *
   * @param among only these; null for all
   * @param now from which days are counted
   */
  record Asked(Segment segment, @Nullable Set<CustomerId> among, Instant now) {
    public Asked {
      among = among == null ? null : Set.copyOf(among);
    }
  }

  /**
   * How many there are.
   *
   * @param withoutNumber those of them whose telephone is no number with a country code
   * @param forbidden those of them whose number is on the list of those nobody may call
   */
  record Count(long found, long withoutNumber, long forbidden) {}

  /**
   * A customer of a segment.
   *
   * @param isForbidden the number is on the list of those nobody may call
   * @param daysLeft until the last contract ends; null for who has none that ends today or later
   * @param lastBillFen null for who has no bill
   * @param dataPercent how much of this month's data is used; null when not known
   */
  record Member(
      Customer customer,
      boolean isForbidden,
      @Nullable Integer daysLeft,
      @Nullable Long lastBillFen,
      @Nullable Integer dataPercent) {}

  /** How many it finds. */
  Count count(Asked asked);

  /**
   * The first {@code most} whose ids come after {@code after} ("" for the first), by id; empty at
   * the end.
   */
  List<Member> page(Asked asked, String after, int most);

  /**
   * The numbers of those who have one that may be called, each once, in any order; at most {@code
   * most}.
   */
  List<PhoneNumber> numbers(Asked asked, int most);

  /** The plans and provinces that customers have, by name; at most {@code most} of each. */
  Choices choices(int most);

  /** What there is to choose from. */
  record Choices(List<String> plans, List<String> provinces) {}
}
