package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons that agents of a campaign choose from, in the order in which they are shown.
 *
 * @param version counts up with each change; 0 for those nobody has made yet
 * @param won why leads are won; none asked for when none is active
 * @param lost why they are lost, in the same way
 */
public record Reasons(CampaignId campaign, int version, List<Reason> won, List<Reason> lost) {
  public static final int MOST = 30;

  public Reasons {
    won = checked("won", won);
    lost = checked("lost", lost);
  }

  private static List<Reason> checked(String field, List<Reason> reasons) {
    if (reasons.size() > MOST) {
      throw new IllegalArgumentException(field + " must be at most " + MOST);
    }
    Set<String> codes = new HashSet<>();
    if (!reasons.stream().map(Reason::code).allMatch(codes::add)) {
      throw new IllegalArgumentException(field + " must have different codes");
    }
    return List.copyOf(reasons);
  }

  /** What holds before somebody sets them: nobody is asked. */
  public static Reasons none(CampaignId campaign) {
    return new Reasons(campaign, 0, List.of(), List.of());
  }

  /** Those that an operator starts with; not in force before somebody sets them. */
  public static Reasons usual(CampaignId campaign) {
    return new Reasons(
        campaign,
        0,
        List.of(
            Reason.of("offer", "接受优惠", "Took the offer"),
            Reason.of("plan", "换了合适的套餐", "Better plan found"),
            Reason.of("fixed", "问题已解决", "Problem solved"),
            Reason.of("contract", "续签合约", "Renewed the contract"),
            Reason.of("loyal", "本来就不想走", "Never meant to leave"),
            Reason.of("other", "其他", "Other")),
        List.of(
            Reason.of("price", "价格太高", "Price"),
            Reason.of("competitor", "对手优惠更好", "Competitor's offer"),
            Reason.of("coverage", "信号覆盖差", "Coverage"),
            Reason.of("service", "对服务不满", "Service"),
            Reason.of("moving", "搬家或离开本地", "Moving away"),
            Reason.of("no-need", "不再需要", "No need any more"),
            Reason.of("contract", "合约条件不满意", "Contract terms"),
            Reason.of("other", "其他", "Other")));
  }

  /** The list for what a lead is closed as; empty where none is asked for. */
  public List<Reason> of(LeadClosing closing) {
    return switch (closing) {
      case WON -> won;
      case LOST -> lost;
      case INFORMED, REFUSED, TICKET, UNREACHABLE, NO_NUMBER, FORBIDDEN -> List.of();
    };
  }

  /** Those of them that may be chosen. */
  public List<Reason> active(LeadClosing closing) {
    return of(closing).stream().filter(Reason::isActive).toList();
  }

  /** A code of {@code before} that is here no more, though codes are for ever; empty when none. */
  public Optional<String> dropped(Reasons before, LeadClosing closing) {
    List<String> codes = of(closing).stream().map(Reason::code).toList();
    return before.of(closing).stream()
        .map(Reason::code)
        .filter(code -> !codes.contains(code))
        .findFirst();
  }

  /** The same for another campaign that has none yet. */
  public Reasons copiedTo(CampaignId other) {
    return new Reasons(other, 1, won, lost);
  }
}
