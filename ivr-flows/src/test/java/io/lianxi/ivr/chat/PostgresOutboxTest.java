package io.lianxi.ivr.chat;

import io.lianxi.acd.local.TestCore;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in a real Postgres. */
class PostgresOutboxTest extends OutboxContract {
  private static final TestCore CORE = TestCore.start();
  private static final JdbcClient JDBC = CORE.get(JdbcClient.class);
  private static final JsonMapper JSON = CORE.get(JsonMapper.class);

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
    return new PostgresOutbox(JDBC, JSON);
  }

  @Override
  Chats chats() {
    TransactionTemplate transactions =
        new TransactionTemplate(CORE.get(PlatformTransactionManager.class));
    PostgresReceipt receipt =
        new PostgresReceipt(
            JDBC, transactions, messages(), new MemorySecrets(), new Redaction(Set.of()));
    return new PostgresChats(JDBC, transactions, receipt, messages());
  }

  @Override
  PostgresMessages messages() {
    return new PostgresMessages(JDBC, JSON);
  }
}
