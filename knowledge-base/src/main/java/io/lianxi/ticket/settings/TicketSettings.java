package io.lianxi.ticket.settings;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.settings.RefundTerms.Limit;
import io.lianxi.ticket.settings.RefundTerms.Role;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a centre decides for all its tickets.
 *
 * @param riskWords a complaint that says one of them may become public
 * @param riskCustomers customer ids and phone numbers of those whose complaints may
 * @param inactiveOwner a ticket whose handler is away for so long goes to someone else
 * @param retentionDays how long a ticket is kept after it ended; 0 for ever
 * @param stuckAfter a ticket so long in one state is out of the ordinary
 * @param bouncedTimes one that was returned so often is
 * @param urgedTimes one that was urged so often is
 */
public record TicketSettings(
    List<String> riskWords,
    List<String> riskCustomers,
    Duration inactiveOwner,
    int retentionDays,
    RefundTerms refund,
    Duration stuckAfter,
    int bouncedTimes,
    int urgedTimes) {

  public TicketSettings {
    riskWords = List.copyOf(riskWords);
    riskCustomers = List.copyOf(riskCustomers);
  }

  /** What is in force until someone decides otherwise. */
  public static TicketSettings usual() {
    return new TicketSettings(
        List.of("工信部", "通管局", "12300", "12315", "媒体", "记者", "曝光", "起诉", "律师"),
        List.of(),
        Duration.ofHours(8),
        1_095,
        new RefundTerms(
            List.of(
                new Limit(Role.AGENT, Liability.OURS, 5_000),
                new Limit(Role.AGENT, Liability.UNCLEAR, 2_000),
                new Limit(Role.SUPERVISOR, Liability.OURS, 50_000),
                new Limit(Role.SUPERVISOR, Liability.UNCLEAR, 20_000),
                new Limit(Role.SUPERVISOR, Liability.NONE, 5_000),
                new Limit(Role.ADMIN, Liability.OURS, 1_000_000),
                new Limit(Role.ADMIN, Liability.UNCLEAR, 200_000),
                new Limit(Role.ADMIN, Liability.NONE, 50_000)),
            30,
            2_000_000,
            10_000),
        Duration.ofHours(24),
        2,
        2);
  }

  /** The risk words that {@code text} says, however wide or large they are written. */
  public List<String> riskWordsIn(String text) {
    String said = plain(text);
    return riskWords.stream().filter(word -> said.contains(plain(word))).toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
