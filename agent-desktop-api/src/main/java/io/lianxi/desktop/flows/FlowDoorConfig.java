package io.lianxi.desktop.flows;

import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.flow.edition.Drafting;
import io.lianxi.ivr.flow.edition.FlowEditions;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.flow.edition.LiveSurroundings;
import io.lianxi.ivr.flow.edition.Publishing;
import io.lianxi.ivr.flow.figures.FlowCounts;
import io.lianxi.ivr.recording.RecordingStore;
import io.lianxi.ivr.recording.Studio;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The doors to flows. */
@Configuration(proxyBeanMethods = false)
public class FlowDoorConfig {

  @Bean
  SentFlows sentFlows(BodyReader bodies) {
    return new SentFlows(bodies);
  }

  @Bean
  FlowApi flowApi(
      FlowEditions editions,
      FlowsInForce inForce,
      Drafting drafting,
      Publishing publishing,
      SentFlows sent,
      Changes changes,
      JsonMapper json) {
    return new FlowApi(editions, inForce, drafting, publishing, sent, changes, json);
  }

  @Bean
  PublicationApi flowPublicationApi(FlowEditions editions, Publishing publishing, Changes changes) {
    return new PublicationApi(editions, publishing, changes);
  }

  @Bean
  EditionApi flowEditionApi(FlowEditions editions, FlowsInForce inForce, JsonMapper json) {
    return new EditionApi(editions, inForce, json);
  }

  @Bean
  TrialApi flowTrialApi(FlowsInForce inForce, Publishing publishing, SentFlows sent, Clock clock) {
    return new TrialApi(inForce, publishing, sent, clock);
  }

  @Bean
  FigureApi flowFigureApi(FlowCounts counts, FlowEditions editions, Clock clock) {
    return new FigureApi(counts, editions, clock);
  }

  @Bean
  PromptApi flowPromptApi(
      RecordingStore recordings, Studio studio, FlowsInForce inForce, Changes changes) {
    return new PromptApi(recordings, studio, inForce, changes);
  }

  @Bean
  FlowChoiceApi flowChoiceApi(
      FlowsInForce inForce, LiveSurroundings surroundings, JsonMapper json) {
    return new FlowChoiceApi(inForce, surroundings, json);
  }
}
