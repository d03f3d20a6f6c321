package io.lianxi.ivr.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTokensTest {
  private static final Instant NOW = Instant.parse("2026-09-28T01:02:03Z");
  private static final long LATER = NOW.getEpochSecond() + 60;
  private static final WebTokens TOKENS = new WebTokens("ours", "shared");

  private static String proof(String key, String number, long until) {
    return number + "." + until + "." + WebTokens.seal(key, number + "." + until);
  }

  @Test
  void aVisitorIsKnownByTheTokenOfThisKeyOnly() {
    ChatAddress visitor = ChatAddress.web(UUID.randomUUID().toString());
    String token = TOKENS.visitor(visitor);
    assertThat(TOKENS.visitor(token)).contains(visitor);
    assertThat(new WebTokens("another", "shared").visitor(token)).isEmpty();
    assertThat(TOKENS.visitor(token.substring(0, 79) + (token.endsWith("A") ? "B" : "A")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "00000000-0000-0000-0000-000000000000", "\uD83D\uDE00"})
  void whatIsNoTokenIsNobodys(String token) {
    assertThat(TOKENS.visitor(token)).isEmpty();
    assertThat(TOKENS.customer(token, NOW)).isEmpty();
  }

  @Test
  void aCustomerIsProvenUntilTheTimeThatIsSealed() {
    assertThat(TOKENS.customer(proof("shared", "C1", LATER), NOW)).contains("C1");
    assertThat(TOKENS.customer(proof("shared", "C1", NOW.getEpochSecond()), NOW)).isEmpty();
    assertThat(TOKENS.customer(proof("other", "C1", LATER), NOW)).isEmpty();
    String forged = proof("shared", "C1", LATER).replace("C1.", "C2.");
    assertThat(TOKENS.customer(forged, NOW)).isEmpty();
  }

  @Test
  void withoutASharedKeyNobodyIsProven() {
    assertThat(new WebTokens("ours", "").customer(proof("shared", "C1", LATER), NOW)).isEmpty();
  }
}
