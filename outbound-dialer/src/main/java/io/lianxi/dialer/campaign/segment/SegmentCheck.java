package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.segment.Segment;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a filter from being one.
 *
 * <ol>
 *   <li>Each setting is within its limits.
 *   <li>Of two ends the first is not beyond the last.
 *   <li>Nobody is asked for whom no customer can be: who has rated a contact or complained lately
 *       was in contact.
 *   <li>Something is asked for: nobody calls everybody.
 * </ol>
 */
public final class SegmentCheck {
  static final int MOST_PROVINCES = 40;
  static final int MOST_PLANS = 100;
  static final int LONGEST_NAME = 100;
  static final int MOST_DAYS = 730;
  static final int HIGHEST_SCORE = 5;
  static final int MOST_PERCENT = 1_000;

  private final List<Remark> wrong = new ArrayList<>();

  private SegmentCheck() {}

  /** All that is wrong with {@code filter}, by field; empty when nothing is. */
  public static List<Remark> of(SegmentFilter filter) {
    SegmentCheck check = new SegmentCheck();
    check.limits(filter.customers());
    check.limits(filter.complaint(), filter.risk());
    check.contradictions(filter);
    if (!filter.customers().narrows() && filter.complaint() == null && filter.risk() == null) {
      check.wrong("segment", "至少设一个条件", "must ask for something");
    }
    return List.copyOf(check.wrong);
  }

  private void wrong(String field, String zh, String en) {
    wrong.add(new Remark(field, true, zh, en));
  }

  private void limits(Segment segment) {
    names("provinces", segment.provinces(), MOST_PROVINCES);
    names("plans", segment.plans(), MOST_PLANS);
    within("tierFrom", segment.tierFrom(), Segment.LOWEST_TIER, Segment.HIGHEST_TIER);
    within("tierTo", segment.tierTo(), Segment.LOWEST_TIER, Segment.HIGHEST_TIER);
    if (segment.tierFrom() > segment.tierTo()) {
      wrong("tierTo", "不能低于最低星级", "must not be lower than tierFrom");
    }
    within("endsWithinDays", segment.endsWithinDays(), 0, MOST_DAYS);
    within("quietDays", segment.quietDays(), 1, MOST_DAYS);
    Segment.Used used = segment.usage();
    within("usage.percent", used == null ? null : used.percent(), 1, MOST_PERCENT);
    Segment.Rated rated = segment.rating();
    within("rating.atMost", rated == null ? null : rated.atMost(), 1, HIGHEST_SCORE);
    within("rating.withinDays", rated == null ? null : rated.withinDays(), 1, MOST_DAYS);
  }

  private void limits(@Nullable Complaint complaint, @Nullable Risk risk) {
    within("complaint.withinDays", complaint == null ? null : complaint.withinDays(), 1, MOST_DAYS);
    if (risk != null && !(risk.atLeast() > 0 && risk.atLeast() <= 1)) {
      wrong("risk.atLeast", "必须大于 0，且不超过 1", "must be more than 0 and at most 1");
    }
  }

  private void names(String field, Collection<String> names, int most) {
    if (names.size() > most) {
      wrong(field, "最多 " + most + " 个", "must be at most " + most);
    }
    boolean isAnyWrong =
        names.stream()
            .anyMatch(
                name -> name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0);
    if (isAnyWrong) {
      wrong(
          field,
          "每个必须有 1 到 " + LONGEST_NAME + " 个字符",
          "must have 1 to " + LONGEST_NAME + " characters each");
    }
  }

  private void within(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      wrong(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
    }
  }

  private void contradictions(SegmentFilter filter) {
    Integer quiet = filter.customers().quietDays();
    Segment.Rated rated = filter.customers().rating();
    if (quiet != null && rated != null && rated.withinDays() <= quiet) {
      wrong(
          "quietDays",
          "近期评过分的客户必有联系，二者矛盾",
          "must be less than rating.withinDays: who rated a contact lately had one");
    }
  }
}
