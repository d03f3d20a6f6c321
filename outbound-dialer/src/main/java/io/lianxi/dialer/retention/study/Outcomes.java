package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Past;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of campaigns. A customer is one however many leads of the campaign
 * are theirs: the first tells their fields, and they were called when any of them was.
 */
public interface Outcomes {
  /** So many are learned from at most. */
  int MOST_LEARNED_FROM = 200_000;

  /**
   * What a file tells of a customer.
   *
   * @param customer the operator's number; "" when the telephone number says who it is
   * @param number the first of the lead's numbers, as it is kept; "" when {@code customer} is known
   * @param until on this day they had stayed, or had left
   */
  record Told(String customer, String number, boolean stayed, LocalDate until) {}

  /**
   * Customers of whom the same holds.
   *
   * @param stayed null while nobody knows
   */
  record Tally(boolean isHeldOut, boolean wasCalled, @Nullable Boolean stayed, long customers) {}

  /** A lead that may be called yet. */
  record Open(LeadId lead, Map<String, String> fields) {
    public Open {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * Keeps what is told, in one step; of two days the later one counts. May be repeated.
   *
   * @return the positions of those who are no customers of the campaign
   */
  Set<Integer> add(CampaignId campaign, List<Told> told);

  /** All customers of the campaign, by who is held out, was called and stayed. */
  List<Tally> tallies(CampaignId campaign, HoldOut holdOut);

  /**
   * Customers whose outcome is known and who were called, or held out and not called: at most
   * {@link #MOST_LEARNED_FROM}, those who came last.
   */
  List<Past> pasts(CampaignId campaign, HoldOut holdOut);

  /** Leads that may be called yet, by id from after {@code after} on; empty at the end. */
  List<Open> open(CampaignId campaign, long after, int most);
}
