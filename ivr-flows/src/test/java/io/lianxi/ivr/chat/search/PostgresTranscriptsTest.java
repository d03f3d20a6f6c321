package io.lianxi.ivr.chat.search;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.chat.ChatAddress;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The index in a real Postgres. */
class PostgresTranscriptsTest extends TranscriptsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Transcripts transcripts() {
    CORE.get(JdbcClient.class)
        .sql("truncate chats, chat_messages, chat_search, chat_search_due")
        .update();
    return new PostgresTranscripts(
        CORE.get(JdbcClient.class),
        new TransactionTemplate(CORE.get(PlatformTransactionManager.class)));
  }

  @Override
  ContactId conversation(ChatAddress address) {
    ContactId id = ContactId.random();
    CORE.get(JdbcClient.class)
        .sql(
            """
            insert into chats (contact, channel, address, account, phase, opened_at, closed_at)
            values (:id, 'web', :address, 'site', 'CLOSED', now(), now())
            """)
        .param("id", id.uuid())
        .param("address", address.text())
        .update();
    return id;
  }
}
