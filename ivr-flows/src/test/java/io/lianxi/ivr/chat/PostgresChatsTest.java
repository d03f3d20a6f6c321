package io.lianxi.ivr.chat;

import io.lianxi.acd.local.TestCore;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conversations in a real Postgres. */
class PostgresChatsTest extends ChatsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Chats chats(Secrets secrets) {
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    jdbc.sql("truncate chats, chat_messages").update();
    TransactionTemplate transactions =
        new TransactionTemplate(CORE.get(PlatformTransactionManager.class));
    PostgresMessages messages = messages();
    PostgresReceipt receipt =
        new PostgresReceipt(
            jdbc, transactions, messages, secrets, new Redaction(Set.of()), MemoryChats.PATIENCE);
    return new PostgresChats(jdbc, transactions, receipt, messages);
  }

  @Override
  PostgresMessages messages() {
    return new PostgresMessages(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
