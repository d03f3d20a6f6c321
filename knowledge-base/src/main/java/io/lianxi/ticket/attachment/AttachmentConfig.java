package io.lianxi.ticket.attachment;

import io.lianxi.ticket.work.Belongings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of tickets in Postgres. */
@Configuration(proxyBeanMethods = false)
public class AttachmentConfig {

  @Bean
  Attachments attachments(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresAttachments(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  Belongings attachmentsOfTickets(Attachments attachments) {
    return tickets ->
        tickets.forEach(
            ticket ->
                attachments.of(ticket).forEach(file -> attachments.remove(ticket, file.id())));
  }

  @Bean
  AttachmentCheck attachmentCheck() {
    return new AttachmentCheck();
  }
}
