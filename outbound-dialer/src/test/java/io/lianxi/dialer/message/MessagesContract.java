package io.lianxi.dialer.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.MessageState;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of messages does. */
abstract class MessagesContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final CampaignId OTHER = CampaignId.random();

  private Messages messages = new MemoryMessages(call -> CAMPAIGN);

  /**
   * An empty store.
   *
   * @param campaigns of the calls that are attempts; others are none
   */
  abstract Messages messages(Map<String, CampaignId> campaigns);

  @BeforeEach
  void begin() {
    messages =
        messages(Map.of("a", CAMPAIGN, "b", CAMPAIGN, "c", CAMPAIGN, "d", CAMPAIGN, "o", OTHER));
  }

  private void keep(String call, MessageState state, String keys) {
    messages.keep(new AttemptId(call), state, keys, NOW);
  }

  @Test
  void nothingToldIsNothingToCount() {
    assertThat(messages.tally(CAMPAIGN)).isEqualTo(MessageTally.NONE);
  }

  @Test
  void eachCallIsCountedForAllThatItHasGotTo() {
    keep("a", MessageState.BEGUN, "");
    keep("a", MessageState.HEARD, "");
    keep("a", MessageState.BEGUN, "2");
    keep("a", MessageState.BEGUN, "21");
    keep("b", MessageState.BEGUN, "");
    keep("b", MessageState.HEARD, "2");
    keep("b", MessageState.REFUSED, "29");
    keep("c", MessageState.BEGUN, "");
    keep("c", MessageState.LEFT, "");
    keep("d", MessageState.BEGUN, "");
    keep("o", MessageState.HEARD, "1");
    assertThat(messages.tally(CAMPAIGN))
        .isEqualTo(new MessageTally(4, 1, 2, 1, Map.of("1", 1L, "2", 2L, "9", 1L)));
  }

  @Test
  void whatIsToldTwiceOrTooLateCountsOnce() {
    keep("a", MessageState.HEARD, "1");
    keep("a", MessageState.BEGUN, "");
    keep("a", MessageState.HEARD, "1");
    assertThat(messages.tally(CAMPAIGN)).isEqualTo(new MessageTally(1, 0, 1, 0, Map.of("1", 1L)));
  }

  @Test
  void nothingIsKeptOfACallThatIsNoAttempt() {
    keep("unknown", MessageState.HEARD, "1");
    assertThat(messages.tally(CAMPAIGN)).isEqualTo(MessageTally.NONE);
  }
}
