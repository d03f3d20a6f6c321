package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.compliance.Consent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a campaign wants to reach.
 *
 * @param customer the operator's number of the customer; "" for nobody who is known
 * @param numbers in the order in which they are tried
 * @param zone where they are; null when only the number tells
 * @param priority 0 to 9; higher ones come first
 * @param rank 0 to 19; of those of a priority higher ones come first
 * @param fields what the list tells beside, by the names of its columns
 * @param consent that came with it; null for none
 * @param position of the number that is called next
 * @param calls made so far
 * @param tries how often each outcome came
 * @param claims how often it was claimed: a claim that is not the last is not one any more
 * @param nextAt may be called from then on
 * @param closedAs null while it is not {@link LeadState#CLOSED}
 * @param promised the call that it was promised; null for none
 */
public record Lead(
    LeadId id,
    CampaignId campaign,
    String customer,
    String name,
    List<LeadNumber> numbers,
    String province,
    @Nullable ZoneId zone,
    int priority,
    int rank,
    Map<String, String> fields,
    @Nullable Consent consent,
    LeadState state,
    int position,
    int calls,
    Map<CallOutcome, Integer> tries,
    int claims,
    Instant nextAt,
    @Nullable LeadClosing closedAs,
    @Nullable Callback promised) {
  public static final int HIGHEST_PRIORITY = 9;
  public static final int HIGHEST_RANK = 19;
  public static final int MOST_NUMBERS = 5;

  public Lead {
    numbers = List.copyOf(numbers);
    fields = Map.copyOf(fields);
    tries = Map.copyOf(tries);
    if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS) {
      throw new IllegalArgumentException("a lead has 1 to " + MOST_NUMBERS + " numbers");
    }
    if (position < 0 || position >= numbers.size()) {
      throw new IllegalArgumentException("no number at position " + position);
    }
    if (priority < 0 || priority > HIGHEST_PRIORITY) {
      throw new IllegalArgumentException("priority must be 0 to " + HIGHEST_PRIORITY);
    }
    if (rank < 0 || rank > HIGHEST_RANK) {
      throw new IllegalArgumentException("rank must be 0 to " + HIGHEST_RANK);
    }
    if ((state == LeadState.CLOSED) != (closedAs != null)) {
      throw new IllegalArgumentException("only what is closed is closed as something");
    }
  }

  /** The number that is called next. */
  public PhoneNumber nextNumber() {
    return numbers.get(position).number();
  }

  /** The same with what is known of its numbers now. */
  Lead numbered(List<LeadNumber> known) {
    return with(known, calls, tries);
  }

  /** The same after one call more. */
  Lead called(Map<CallOutcome, Integer> outcomes) {
    return with(numbers, calls + 1, outcomes);
  }

  private Lead with(List<LeadNumber> known, int made, Map<CallOutcome, Integer> outcomes) {
    return new Lead(
        id, campaign, customer, name, known, province, zone, priority, rank, fields, consent, state,
        position, made, outcomes, claims, nextAt, closedAs, promised);
  }

  /** The same with another rank. */
  Lead ranked(int other) {
    return new Lead(
        id, campaign, customer, name, numbers, province, zone, priority, other, fields, consent,
        state, position, calls, tries, claims, nextAt, closedAs, promised);
  }

  /** The same, to be called on the number at {@code number} from {@code at} on. */
  Lead ready(int number, Instant at) {
    return with(LeadState.READY, number, at, null);
  }

  /** The same with what it was promised made no earlier than {@code at}. */
  Lead postponed(int number, Instant at) {
    Callback callback = promised;
    return callback == null ? ready(number, at) : promised(number, callback.postponed(at));
  }

  /** The same, to be called as promised. */
  Lead promised(int number, Callback callback) {
    return new Lead(
        id,
        campaign,
        customer,
        name,
        numbers,
        province,
        zone,
        priority,
        rank,
        fields,
        consent,
        LeadState.READY,
        number,
        calls,
        tries,
        claims,
        callback.openAt(),
        null,
        callback);
  }

  Lead closed(LeadClosing as) {
    return with(LeadState.CLOSED, position, nextAt, as);
  }

  /** The same, claimed. */
  Lead calling() {
    return new Lead(
        id,
        campaign,
        customer,
        name,
        numbers,
        province,
        zone,
        priority,
        rank,
        fields,
        consent,
        LeadState.CALLING,
        position,
        calls,
        tries,
        claims + 1,
        nextAt,
        null,
        promised);
  }

  private Lead with(LeadState next, int number, Instant at, @Nullable LeadClosing as) {
    return new Lead(
        id, campaign, customer, name, numbers, province, zone, priority, rank, fields, consent,
        next, number, calls, tries, claims, at, as, null);
  }
}
