package io.lianxi.ticket.attachment;

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
  AttachmentCheck attachmentCheck() {
    return new AttachmentCheck();
  }
}
