package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.ticket.settings.RefundTerms;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of tickets as staff see them.
 *
 * @param version absent where only what they say matters, as are {@code changedBy} and {@code
 *     changedAt}
 * @param warnings what may be wrong with them; absent where only what they say matters
 */
public record SettingsView(
    @Nullable Integer version,
    List<String> riskWords,
    List<String> riskCustomers,
    long inactiveOwnerSeconds,
    int retentionDays,
    RefundTerms refund,
    long stuckAfterSeconds,
    int bouncedTimes,
    int urgedTimes,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable List<Field> warnings) {

  /** What they say alone. */
  static SettingsView of(TicketSettings settings) {
    return of(settings, null, null);
  }

  static SettingsView of(Edition<TicketSettings> edition, @Nullable List<Field> warnings) {
    return of(edition.content(), edition, warnings);
  }

  private static SettingsView of(
      TicketSettings settings,
      @Nullable Edition<TicketSettings> edition,
      @Nullable List<Field> warnings) {
    return new SettingsView(
        edition == null ? null : edition.version(),
        settings.riskWords(),
        settings.riskCustomers(),
        settings.inactiveOwner().toSeconds(),
        settings.retentionDays(),
        settings.refund(),
        settings.stuckAfter().toSeconds(),
        settings.bouncedTimes(),
        settings.urgedTimes(),
        edition == null ? null : edition.changedBy(),
        edition == null ? null : edition.changedAt(),
        warnings);
  }
}
