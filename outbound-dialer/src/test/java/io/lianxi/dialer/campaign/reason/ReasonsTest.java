package io.lianxi.dialer.campaign.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reasons of a campaign. */
class ReasonsTest {
  private static final Reason PRICE = Reason.of("price", "价格", "Price");
  private static final Reason MOVING = Reason.of("moving", "搬家", "Moving");
  private static final Reason OLD = new Reason("old", "旧", "Old", false);

  private final CampaignId campaign = CampaignId.random();

  private Reasons lost(Reason... reasons) {
    return new Reasons(campaign, 1, List.of(), List.of(reasons));
  }

  @Test
  void whatIsRetiredIsNotChosenAnyMore() {
    assertThat(lost(PRICE, OLD).active(LeadClosing.LOST)).containsExactly(PRICE);
    assertThat(lost(PRICE, OLD).of(LeadClosing.LOST)).containsExactly(PRICE, OLD);
    assertThat(lost(PRICE).active(LeadClosing.WON)).isEmpty();
  }

  @Test
  void aCodeThatIsDroppedIsNoticed() {
    assertThat(lost(MOVING).dropped(lost(PRICE, MOVING), LeadClosing.LOST)).contains("price");
    assertThat(lost(MOVING, PRICE, OLD).dropped(lost(PRICE, MOVING), LeadClosing.LOST)).isEmpty();
    assertThat(lost().dropped(lost(PRICE), LeadClosing.WON)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theUsualOnesAreForWhatIsWonOrLost(LeadClosing closing) {
    boolean isAsked = closing == LeadClosing.WON || closing == LeadClosing.LOST;
    assertThat(Reasons.usual(campaign).active(closing).isEmpty()).isEqualTo(!isAsked);
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> lost(PRICE, PRICE)).hasMessageStartingWith("lost must");
    List<Reason> many = Collections.nCopies(Reasons.MOST + 1, PRICE);
    assertThatThrownBy(() -> new Reasons(campaign, 1, many, List.of()))
        .hasMessageStartingWith("won must be at most");
    assertThatThrownBy(() -> Reason.of("Price!", "x", "x")).hasMessageStartingWith("code must");
    assertThatThrownBy(() -> Reason.of("price", " ", "x")).hasMessageStartingWith("labelZh must");
    assertThatThrownBy(() -> Reason.of("price", "x", "x".repeat(41)))
        .hasMessageStartingWith("labelEn must");
  }
}
