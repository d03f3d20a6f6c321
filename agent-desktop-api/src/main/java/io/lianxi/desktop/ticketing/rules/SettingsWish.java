package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.settings.RefundTerms;
import io.lianxi.ticket.settings.RefundTerms.Limit;
import io.lianxi.ticket.settings.RefundTerms.Role;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants the settings of tickets to be; what is left out stays as it is. What a view
 * says beyond them is overlooked, so that a view can be changed and sent back.
 *
 * @param version the one this was made from; absent for whichever is in force
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"changedBy", "changedAt", "warnings"})
public record SettingsWish(
    @Nullable Integer version,
    @Nullable List<@Nullable String> riskWords,
    @Nullable List<@Nullable String> riskCustomers,
    @Nullable Integer inactiveOwnerSeconds,
    @Nullable Integer retentionDays,
    @Nullable RefundWish refund,
    @Nullable Integer stuckAfterSeconds,
    @Nullable Integer bouncedTimes,
    @Nullable Integer urgedTimes) {

  /** How much may be given back. */
  public record RefundWish(
      @Nullable List<@Nullable LimitWish> limits,
      @Nullable Integer customerPeriodDays,
      @Nullable Long customerPeriodMaxFen,
      @Nullable Long evidenceFromFen) {}

  /** Up to how much a role grants alone. */
  public record LimitWish(
      @Nullable Role role, @Nullable Liability liability, @Nullable Long maxFen) {}

  /** What is wanted instead of {@code before}; what makes none is added to the wrong. */
  TicketSettings settings(TicketSettings before, Parts parts) {
    return new TicketSettings(
        riskWords == null
            ? before.riskWords()
            : parts.list("riskWords", riskWords, (path, word) -> word.strip()),
        riskCustomers == null
            ? before.riskCustomers()
            : parts.list("riskCustomers", riskCustomers, (path, customer) -> customer.strip()),
        seconds(inactiveOwnerSeconds, before.inactiveOwner()),
        retentionDays == null ? before.retentionDays() : retentionDays,
        refund == null ? before.refund() : refund(refund, before.refund(), parts),
        seconds(stuckAfterSeconds, before.stuckAfter()),
        bouncedTimes == null ? before.bouncedTimes() : bouncedTimes,
        urgedTimes == null ? before.urgedTimes() : urgedTimes);
  }

  private static Duration seconds(@Nullable Integer wanted, Duration before) {
    return wanted == null ? before : Duration.ofSeconds(wanted);
  }

  private static RefundTerms refund(RefundWish wanted, RefundTerms before, Parts parts) {
    return new RefundTerms(
        wanted.limits() == null
            ? before.limits()
            : parts.list(
                "refund.limits", wanted.limits(), (path, limit) -> limit(path, limit, parts)),
        wanted.customerPeriodDays() == null
            ? before.customerPeriodDays()
            : wanted.customerPeriodDays(),
        wanted.customerPeriodMaxFen() == null
            ? before.customerPeriodMaxFen()
            : wanted.customerPeriodMaxFen(),
        wanted.evidenceFromFen() == null ? before.evidenceFromFen() : wanted.evidenceFromFen());
  }

  private static Limit limit(String path, LimitWish wanted, Parts parts) {
    return new Limit(
        parts.given(path + ".role", wanted.role(), Role.AGENT),
        parts.given(path + ".liability", wanted.liability(), Liability.NONE),
        parts.given(path + ".maxFen", wanted.maxFen(), 0L));
  }
}
