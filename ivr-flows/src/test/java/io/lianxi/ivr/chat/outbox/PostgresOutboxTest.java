package io.lianxi.ivr.chat.outbox;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.chat.ChatParts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in a real Postgres. */
class PostgresOutboxTest extends OutboxContract {
  private static final TestCore CORE = TestCore.start();
  private static final JdbcClient JDBC = CORE.get(JdbcClient.class);
  private static final ChatParts.Stores STORES =
      ChatParts.postgres(
          JDBC, CORE.get(PlatformTransactionManager.class), CORE.get(JsonMapper.class));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @AfterEach
  void empty() {
    JDBC.sql("truncate chats, chat_messages").update();
  }

  @Override
  Outbox outbox() {
    return new PostgresOutbox(JDBC);
  }

  @Override
  Chats chats() {
    return STORES.chats();
  }

  @Override
  Messages messages() {
    return STORES.messages();
  }
}
