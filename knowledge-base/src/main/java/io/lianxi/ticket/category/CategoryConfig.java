package io.lianxi.ticket.category;

import io.lianxi.acd.edition.EditionStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored categories. */
@Configuration(proxyBeanMethods = false)
public class CategoryConfig {

  @Bean
  Categories categories(EditionStores stores) {
    return new Categories(stores.open("ticket_categories", Category.class));
  }
}
