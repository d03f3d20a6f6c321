package io.lianxi.desktop.knowledge.relevance;

import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.knowledge.relevance.LabelledSets;
import io.lianxi.knowledge.relevance.Trials;
import io.lianxi.knowledge.search.KnownWeights;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to labelled questions. */
@Configuration(proxyBeanMethods = false)
public class RelevanceDoorConfig {

  @Bean
  LabelledSetApi labelledSetApi(
      LabelledSets sets, BodyReader bodies, Changes changes, Clock clock) {
    return new LabelledSetApi(sets, bodies, changes, clock);
  }

  @Bean
  RelevanceRunApi relevanceRunApi(LabelledSets sets, Trials trials, KnownWeights weights) {
    return new RelevanceRunApi(sets, trials, weights);
  }
}
