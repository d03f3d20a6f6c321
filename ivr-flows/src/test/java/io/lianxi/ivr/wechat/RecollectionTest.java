package io.lianxi.ivr.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.wechat.budget.Budget;
import io.lianxi.ivr.wechat.budget.MemoryBudgets;
import io.lianxi.ivr.wechat.budget.Spending;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecollectionTest {
  private static final ContactId CONTACT = ContactId.random();
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final Author AGENT = new Author.Agent(new AgentId("agent01"));

  private static ChatMessage message(int second, Author author, Delivery delivery) {
    return new ChatMessage(
        CONTACT, second, author, new Content.Text("x"), NOON.plusSeconds(second), delivery, null);
  }

  @Test
  void whatTheCustomerWroteAndWhatWasSentIsRemembered() {
    Budget budget =
        Recollection.of(
            List.of(
                message(1, new Author.Customer(), Delivery.STORED),
                message(2, new Author.Flow(), Delivery.SENT),
                message(3, AGENT, Delivery.FAILED),
                message(4, new Author.Whisper(new AgentId("agent01")), Delivery.STORED),
                message(5, AGENT, Delivery.DELIVERED),
                message(6, AGENT, Delivery.STORED)));
    assertThat(budget)
        .isEqualTo(
            new Budget(
                NOON.plusSeconds(1), null, List.of(NOON.plusSeconds(2), NOON.plusSeconds(5))));
    assertThat(budget.left(NOON.plusSeconds(7))).isEqualTo(3);
  }

  @Test
  void whoOnlyFollowedMayBeAnsweredForAMinute() {
    ChatMessage followed =
        new ChatMessage(
            CONTACT,
            1,
            new Author.Customer(),
            new Content.Unknown("subscribe", ""),
            NOON,
            Delivery.STORED,
            null);
    assertThat(Recollection.of(List.of(followed)).left(NOON.plusSeconds(1))).isEqualTo(3);
    assertThat(Recollection.of(List.of(followed)).left(NOON.plusSeconds(61))).isZero();
    assertThat(Recollection.of(List.of())).isEqualTo(Budget.NOTHING);
  }

  @Test
  void whatIsKnownIsNotRecalled() {
    Spending spending = new Spending(new MemoryBudgets());
    spending.recall("a", () -> Budget.NOTHING.after(Budget.Occasion.MESSAGE, NOON));
    assertThat(spending.left("a", NOON.plusSeconds(1))).isEqualTo(5);
    spending.recall("a", () -> Budget.NOTHING.after(Budget.Occasion.ACTION, NOON));
    assertThat(spending.left("a", NOON.plusSeconds(1))).isEqualTo(5);
  }
}
