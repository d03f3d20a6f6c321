package io.lianxi.ivr.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of chats in a real Postgres. */
class PostgresChatFilesTest {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final ChatAddress ANNA = ChatAddress.web("anna");
  private static final byte[] BODY = {0, -1, 7};
  private static final TestCore CORE = TestCore.start();

  private final ChatFiles files = new PostgresChatFiles(CORE.get(JdbcClient.class));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @AfterEach
  void empty() {
    CORE.get(JdbcClient.class).sql("truncate chat_files").update();
  }

  private static ChatFile file(ChatAddress address, Instant at) {
    return new ChatFile(UUID.randomUUID(), address, "图.png", "image/png", BODY.length, at);
  }

  @Test
  void whatIsKeptIsFoundAsItWas() {
    ChatFile file = file(ANNA, T0);
    assertThat(files.add(file, BODY)).isTrue();
    assertThat(files.find(file.id())).contains(file);
    assertThat(files.body(file.id()).orElseThrow()).isEqualTo(BODY);
    assertThat(files.find(UUID.randomUUID())).isEmpty();
    assertThat(files.body(UUID.randomUUID())).isEmpty();
  }

  @Test
  void anAddressHasItsNumberOfFilesInADay() {
    for (int i = 0; i < ChatFiles.MOST_A_DAY; i++) {
      assertThat(files.add(file(ANNA, T0), BODY)).isTrue();
    }
    assertThat(files.add(file(ANNA, T0), BODY)).isFalse();
    assertThat(files.add(file(ChatAddress.web("bob"), T0), BODY)).isTrue();
    assertThat(files.add(file(ANNA, T0.plus(Duration.ofDays(1)).plusSeconds(1)), BODY)).isTrue();
  }
}
