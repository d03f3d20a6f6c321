package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.segment.Segments;
import io.lianxi.acd.segment.Segments.Asked;
import io.lianxi.acd.segment.Segments.Member;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import io.lianxi.dialer.campaign.segment.SegmentSorting.Sorted;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.Refusals;
import io.lianxi.dialer.retention.study.Yardstick;
import io.lianxi.dialer.retention.study.Yardsticks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the customers of filters, all at once or block by block. */
final class SegmentReading {
  private static final int PAGE = 2_000;
  private static final int MOST_COMPLAINED = 200_000;

  private final Segments segments;
  private final ComplainedCustomers complained;
  private final Refusals refusals;
  private final Yardsticks yardsticks;

  SegmentReading(
      Segments segments, ComplainedCustomers complained, Refusals refusals, Yardsticks yardsticks) {
    this.segments = segments;
    this.complained = complained;
    this.refusals = refusals;
    this.yardsticks = yardsticks;
  }

  /** What tells how likely customers leave; empty when nothing was learned. */
  Optional<Yardstick> model(CampaignId campaign, Risk risk) {
    CampaignId asked = risk.learnedBy() == null ? campaign : risk.learnedBy();
    return yardsticks.newest(asked).filter(known -> known.model() != null);
  }

  Segments.Choices choices(int most) {
    return segments.choices(most);
  }

  private Asked asked(SegmentFilter filter, Instant now) {
    Complaint complaint = filter.complaint();
    Set<CustomerId> among =
        complaint == null ? null : complained.of(complaint, now, MOST_COMPLAINED);
    return new Asked(filter.customers(), among, now);
  }

  long found(SegmentFilter filter, Instant now) {
    return segments.count(asked(filter, now)).found();
  }

  SegmentCount count(CampaignId campaign, Purpose purpose, SegmentFilter filter, Instant now) {
    Asked asked = asked(filter, now);
    Risk risk = filter.risk();
    if (risk != null) {
      return counted(new Blocks(asked, sorting(campaign, risk, 0), purpose, campaign));
    }
    Segments.Count count = segments.count(asked);
    List<PhoneNumber> numbers = segments.numbers(asked, SegmentIntake.MOST_CUSTOMERS);
    return new SegmentCount(
        count.found(),
        count.withoutNumber(),
        count.forbidden(),
        refusals.refusing(numbers, purpose, now).size());
  }

  /** Whose risk matters are looked at one by one, as nothing but the model tells it. */
  private static SegmentCount counted(Blocks blocks) {
    SegmentTally tally = SegmentTally.NONE;
    long callable = 0;
    Optional<SegmentTakings.Block> block = blocks.after("");
    while (block.isPresent()) {
      callable += block.get().wishes().size();
      tally = tally.plus(block.get().others());
      block = blocks.after(block.get().last());
    }
    long others = tally.withoutNumber() + tally.forbidden() + tally.refused();
    return new SegmentCount(
        callable + others, tally.withoutNumber(), tally.forbidden(), tally.refused());
  }

  Blocks blocks(SegmentTaking taking) {
    return new Blocks(
        asked(taking.filter(), taking.at()),
        sorting(taking.campaign(), taking.filter().risk(), taking.priority()),
        taking.purpose(),
        taking.campaign());
  }

  private SegmentSorting sorting(CampaignId campaign, @Nullable Risk risk, int priority) {
    return risk == null
        ? new SegmentSorting(null, 0, priority)
        : new SegmentSorting(model(campaign, risk).orElseThrow(), risk.atLeast(), priority);
  }

  /** The customers of one filter. */
  final class Blocks {
    private final Asked asked;
    private final SegmentSorting sorting;
    private final Purpose purpose;
    private final CampaignId campaign;

    private Blocks(Asked asked, SegmentSorting sorting, Purpose purpose, CampaignId campaign) {
      this.asked = asked;
      this.sorting = sorting;
      this.purpose = purpose;
      this.campaign = campaign;
    }

    /** The next after the customer {@code after}, with their ranks; empty at the end. */
    Optional<SegmentTakings.Block> after(String after) {
      List<Member> page = segments.page(asked, after, PAGE);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      Set<PhoneNumber> numbers = new HashSet<>();
      page.forEach(member -> numbers.add(member.customer().phone()));
      Sorted sorted = sorting.sort(page, refusals.refusing(numbers, purpose, asked.now()));
      return Optional.of(
          new SegmentTakings.Block(
              Objects.requireNonNull(page.getLast()).customer().id().value(),
              yardsticks.ranked(campaign, sorted.wishes()),
              sorted.others()));
    }
  }
}
