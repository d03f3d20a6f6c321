package io.lianxi.ivr.chat;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Parts of chats over stores in memory. */
public final class ChatParts {
  private ChatParts() {}

  /** Conversations over {@code chats}, whose news {@code news} hears. */
  public static Conversations conversations(
      MemoryChats chats, ChatNews news, Wakes wakes, Clock clock) {
    return new Conversations(
        chats, chats, news, wakes, new Redaction(Set.of(Redaction.Rule.CARD)), clock);
  }

  /** Conversations and their messages. */
  public record Stores(Chats chats, Messages messages) {}

  /** The stores of the application. */
  public static Stores postgres(
      JdbcClient jdbc, PlatformTransactionManager manager, JsonMapper json) {
    TransactionTemplate transactions = new TransactionTemplate(manager);
    PostgresMessages messages = new PostgresMessages(jdbc, json);
    PostgresReceipt receipt =
        new PostgresReceipt(
            jdbc,
            transactions,
            messages,
            new MemorySecrets(),
            new Redaction(Set.of()),
            MemoryChats.PATIENCE);
    return new Stores(new PostgresChats(jdbc, transactions, receipt, messages), messages);
  }
}
