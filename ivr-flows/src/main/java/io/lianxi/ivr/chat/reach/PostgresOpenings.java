package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Messages;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations that are opened and closed in one transaction. */
final class PostgresOpenings implements Openings {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Messages messages;

  PostgresOpenings(JdbcClient jdbc, TransactionTemplate transactions, Messages messages) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.messages = messages;
  }

  @Override
  public Optional<ChatMessage> open(Opening opening) {
    Optional<ChatMessage> kept =
        transactions.execute(
            status -> {
              Optional<ChatMessage> said =
                  isOpened(opening)
                      ? messages.append(
                          opening.contact(),
                          opening.author(),
                          opening.content(),
                          opening.key(),
                          opening.at())
                      : Optional.empty();
              if (said.isPresent()) {
                close(opening);
              } else {
                status.setRollbackOnly();
              }
              return said;
            });
    return kept == null ? Optional.empty() : kept;
  }

  private boolean isOpened(Opening opening) {
    return jdbc.sql(
                """
                insert into chats (contact, channel, address, account, phase, opened_at)
                values (:contact, :channel, :address, :account, 'FLOW', :at)
                on conflict (address) where closed_at is null do nothing
                """)
            .param("contact", opening.contact().uuid())
            .param("channel", opening.to().channel())
            .param("address", opening.to().text())
            .param("account", opening.to().account())
            .param("at", at(opening))
            .update()
        > 0;
  }

  private void close(Opening opening) {
    jdbc.sql("update chats set phase = 'CLOSED', closed_at = :at where contact = :contact")
        .param("contact", opening.contact().uuid())
        .param("at", at(opening))
        .update();
  }

  private static Timestamp at(Opening opening) {
    return Timestamp.from(opening.at().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Optional<ChatMessage> find(ChatAddress to, Author author, String key) {
    return jdbc.sql("select contact from chats where address = :address limit 1")
        .param("address", to.text())
        .query((row, n) -> new ContactId(row.getString("contact")))
        .optional()
        .flatMap(any -> messages.find(any, author, key));
  }
}
