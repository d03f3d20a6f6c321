package io.lianxi.ticket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.settings.RefundTerms.Limit;
import io.lianxi.ticket.settings.RefundTerms.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {
  private static final TicketSettings USUAL = TicketSettings.usual();

  private static List<String> found(TicketSettings settings, boolean isError) {
    return SettingsCheck.of(settings).stream()
        .filter(remark -> remark.isError() == isError)
        .map(Remark::field)
        .toList();
  }

  private static TicketSettings with(
      List<String> words, List<String> customers, RefundTerms refund) {
    return new TicketSettings(
        words,
        customers,
        USUAL.inactiveOwner(),
        USUAL.retentionDays(),
        refund,
        USUAL.stuckAfter(),
        USUAL.bouncedTimes(),
        USUAL.urgedTimes());
  }

  @Test
  void theShippedSettingsHaveNothingToBeSaidOf() {
    assertThat(SettingsCheck.of(USUAL)).isEmpty();
  }

  @Test
  void everyNumberHasItsRange() {
    TicketSettings none =
        new TicketSettings(
            USUAL.riskWords(),
            List.of(),
            Duration.ofSeconds(59),
            -1,
            new RefundTerms(List.of(new Limit(Role.AGENT, Liability.OURS, -1)), 0, -1, -1),
            Duration.ofDays(400),
            0,
            101);
    assertThat(found(none, true))
        .containsExactly(
            "inactiveOwnerSeconds",
            "retentionDays",
            "stuckAfterSeconds",
            "bouncedTimes",
            "urgedTimes",
            "refund.customerPeriodDays",
            "refund.customerPeriodMaxFen",
            "refund.evidenceFromFen",
            "refund.limits[0].maxFen");
  }

  @Test
  void wordsAndCustomersSaySomethingOnce() {
    TicketSettings wrong =
        with(List.of("曝光", "曝光", ""), List.of(" ", "x".repeat(65)), USUAL.refund());
    assertThat(found(wrong, true))
        .containsExactly("riskWords[2]", "riskWords[1]", "riskCustomers[0]", "riskCustomers[1]");
    assertThat(found(with(Collections.nCopies(501, "曝光"), List.of(), USUAL.refund()), true))
        .containsExactly("riskWords");
  }

  @Test
  void aLimitIsThereOnceAndAHigherRoleMayGrantAsMuch() {
    Limit agent = new Limit(Role.AGENT, Liability.OURS, 500);
    Limit supervisor = new Limit(Role.SUPERVISOR, Liability.OURS, 400);
    assertThat(found(with(List.of("曝光"), List.of(), refund(agent, agent)), true))
        .containsExactly("refund.limits[1].liability");
    assertThat(found(with(List.of("曝光"), List.of(), refund(agent, supervisor)), false))
        .containsExactly("refund.limits[0].maxFen");
  }

  private static RefundTerms refund(Limit... limits) {
    return new RefundTerms(List.of(limits), 30, 1_000, 100);
  }

  @Test
  void whatMayBeMeantIsWarnedOf() {
    assertThat(found(with(List.of(), List.of(), USUAL.refund()), false))
        .containsExactly("riskWords");
    assertThat(found(with(List.of("告"), List.of(), USUAL.refund()), false))
        .containsExactly("riskWords[0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"我要打１２３００投诉|12300", "我要找律师起诉你们|起诉,律师", "call the 12315 now|12315", "谢谢|''"})
  void riskWordsAreHeardHoweverWideTheyAreWritten(String text, String words) {
    assertThat(String.join(",", USUAL.riskWordsIn(text))).isEqualTo(words);
  }
}
