package io.lianxi.ivr.wechat;

import io.lianxi.acd.ContactId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sendings in Postgres. */
final class PostgresSendings implements Sendings {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  PostgresSendings(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public State state(ContactId contact, long number) {
    return jdbc.sql(
            "select is_done from wechat_sendings where contact = :contact and number = :number")
        .param("contact", contact.uuid())
        .param("number", number)
        .query(Boolean.class)
        .optional()
        .map(isDone -> isDone ? State.DONE : State.BEGUN)
        .orElse(State.NEW);
  }

  @Override
  public boolean begin(ContactId contact, List<Long> numbers, Instant at) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              int begun =
                  jdbc.sql(
                          """
                          insert into wechat_sendings (contact, number, at)
                          select :contact, number, :at from unnest(:numbers) as number
                          on conflict do nothing
                          """)
                      .param("contact", contact.uuid())
                      .param("numbers", array(numbers))
                      .param("at", Timestamp.from(at))
                      .update();
              if (begun < numbers.size()) {
                status.setRollbackOnly();
              }
              return begun == numbers.size();
            }));
  }

  private static Long[] array(List<Long> numbers) {
    return numbers.toArray(Long[]::new);
  }

  @Override
  public void done(ContactId contact, List<Long> numbers) {
    jdbc.sql(
            """
            update wechat_sendings set is_done = true
            where contact = :contact and number = any(:numbers)
            """)
        .param("contact", contact.uuid())
        .param("numbers", array(numbers))
        .update();
  }

  @Override
  public void undone(ContactId contact, List<Long> numbers) {
    jdbc.sql(
            """
            delete from wechat_sendings
            where contact = :contact and number = any(:numbers) and not is_done
            """)
        .param("contact", contact.uuid())
        .param("numbers", array(numbers))
        .update();
  }

  @Override
  public int forget(Instant before) {
    return jdbc.sql("delete from wechat_sendings where at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
