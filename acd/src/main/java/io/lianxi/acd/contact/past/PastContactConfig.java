package io.lianxi.acd.contact.past;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Past contacts in Postgres. */
@Configuration(proxyBeanMethods = false)
public class PastContactConfig {

  @Bean
  PastContacts pastContacts(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return new PostgresPastContacts(jdbc, reading, json);
  }

  @Bean
  PastContactImport pastContactImport(
      PastContacts contacts, PlatformTransactionManager transactions) {
    return new PastContactImport(contacts, new TransactionTemplate(transactions));
  }
}
