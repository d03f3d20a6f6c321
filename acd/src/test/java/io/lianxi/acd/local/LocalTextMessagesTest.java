package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.LocalTextMessages.Sent;
import org.junit.jupiter.api.Test;

class LocalTextMessagesTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000001");

  private final LocalTextMessages texts = new LocalTextMessages();

  @Test
  void whatIsSentIsKeptInOrder() {
    assertThat(texts.send(NUMBER, "one")).isTrue();
    assertThat(texts.send(NUMBER, "two")).isTrue();
    assertThat(texts.sent()).containsExactly(new Sent(NUMBER, "one"), new Sent(NUMBER, "two"));
  }

  @Test
  void onlyTheNewestAreKept() {
    for (int i = 0; i <= 1_000; i++) {
      assertThat(texts.send(NUMBER, "text " + i)).isTrue();
    }
    assertThat(texts.sent()).hasSize(1_000);
    assertThat(texts.sent().getFirst().text()).isEqualTo("text 1");
  }
}
