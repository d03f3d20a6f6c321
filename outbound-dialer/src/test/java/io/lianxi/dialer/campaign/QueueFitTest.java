package io.lianxi.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People are called for no agent only where an agent or an announcement comes in time. */
class QueueFitTest {
  private static final PacingPolicy TWO_SECONDS = PacingPolicy.usual(PacingMode.PREDICTIVE);
  private static final Overflow SORRY = new Overflow.Announcement("抱歉打扰", "Sorry");

  private static QueuePolicy queue(boolean autoAccept, OverflowRule... rules) {
    return QueuePolicy.usual(QueueFixtures.BILLING, "外呼", "Sales")
        .withOffers(autoAccept, List.of(rules));
  }

  private static OverflowRule after(int seconds, Overflow then) {
    return new OverflowRule(OverflowTrigger.WAIT, seconds, then);
  }

  @Test
  void agentsWhoAreNotAskedAndAnAnnouncementInTimeFit() {
    assertThat(QueueFit.of(TWO_SECONDS, queue(true, after(2, SORRY)))).isEqualTo(QueueFit.FITS);
  }

  @Test
  void agentsWhoAreAskedTakeTooLong() {
    assertThat(QueueFit.of(TWO_SECONDS, queue(false, after(2, SORRY))))
        .isEqualTo(QueueFit.ASKS_AGENTS);
  }

  @Test
  void whoeverFindsNobodyMustBeToldSoInTime() {
    assertThat(QueueFit.of(TWO_SECONDS, queue(true))).isEqualTo(QueueFit.KEEPS_WAITING);
    assertThat(QueueFit.of(TWO_SECONDS, queue(true, after(3, SORRY))))
        .isEqualTo(QueueFit.KEEPS_WAITING);
    assertThat(QueueFit.of(TWO_SECONDS, queue(true, after(2, new Overflow.Voicemail()))))
        .isEqualTo(QueueFit.KEEPS_WAITING);
  }

  @ParameterizedTest
  @EnumSource(names = {"PREVIEW", "PROGRESSIVE", "MESSAGE"})
  void whoHasAnAgentOfTheirOwnOrAsksForOneFitsAnywhere(PacingMode mode) {
    assertThat(QueueFit.of(PacingPolicy.usual(mode), queue(false))).isEqualTo(QueueFit.FITS);
  }
}
