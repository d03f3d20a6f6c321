package io.lianxi.knowledge.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Embeddings, where they are wanted and this machine can compute them. */
@Configuration(proxyBeanMethods = false)
public class MeaningConfig {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningConfig.class);

  @Bean
  Meaning meaning(
      @Value("${lianxi.knowledge.embeddings:on}") String wanted,
      @Value("${lianxi.knowledge.embedding-threads:2}") int threads) {
    return wanted.equals("off") ? Meaning.none() : new Meaning(() -> load(threads));
  }

  private static Optional<? extends Embeddings> load(int threads) {
    try {
      return Optional.of(new RememberedQuestions(new OnnxEmbeddings(threads)));
    } catch (IOException | OrtException | LinkageError e) {
      LOG.warn("No embeddings on this machine: search goes by words alone", e);
      return Optional.empty();
    }
  }
}
