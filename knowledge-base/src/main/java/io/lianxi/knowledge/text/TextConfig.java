package io.lianxi.knowledge.text;

import io.lianxi.acd.edition.EditionStores;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The stored synonyms. */
@Configuration(proxyBeanMethods = false)
public class TextConfig {

  @Bean
  KnownSynonyms knownSynonyms(EditionStores stores, JsonMapper json, Clock clock) {
    return new KnownSynonyms(
        stores.open("knowledge_synonyms", SynonymList.class), () -> shipped(json), clock);
  }

  /** The telecom list that comes with the product. */
  static SynonymList shipped(JsonMapper json) {
    try (InputStream in = TextConfig.class.getResourceAsStream("synonyms.json")) {
      return json.readValue(in, SynonymList.class);
    } catch (IOException e) {
      throw new IllegalStateException("the shipped synonyms cannot be read", e);
    }
  }
}
