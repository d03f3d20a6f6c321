package io.lianxi.knowledge.relevance;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.relevance.RelevanceRun.State;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.SearchHouse;
import io.lianxi.knowledge.search.SearchWeights;
import io.lianxi.knowledge.search.TrialSearches;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.SynonymList;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Runs over a real Elasticsearch. */
@NullUnmarked
class TrialSearchTest {
  private static final LabelledSet SET =
      new LabelledSet(
          "telecom",
          List.of(
              new LabelledQuery("小灵犀怎么退", List.of(new ArticleId("assistant"))),
              new LabelledQuery("怎么查话费", List.of(new ArticleId("bill")))));
  private static SearchHouse house;
  private static Trials trials;

  @BeforeAll
  static void open() {
    house = SearchHouse.byWords();
    house.publish(
        article("bill", "查询话费余额", "发送短信查询话费"),
        article("assistant", "关闭智能语音管家业务", "回复短信办理"),
        article("refund", "怎么退费", "退费到账时间"));
    trials =
        new RelevanceConfig()
            .trials(
                new RelevanceConfig()
                    .relevanceRuns(
                        house.bean(JdbcClient.class),
                        house.bean(JdbcTransactionManager.class),
                        house.bean(JsonMapper.class)),
                new RelevanceConfig()
                    .trialSearch(
                        house.bean(KnownSynonyms.class),
                        house.bean(KnownWeights.class),
                        house.bean(TrialSearches.class),
                        house.bean(Meaning.class)),
                Clock.systemUTC(),
                ZoneOffset.UTC);
  }

  @AfterAll
  static void close() {
    trials.close();
    house.close();
  }

  private static RelevanceRun run(@Nullable SynonymList synonyms, @Nullable SearchWeights weights) {
    UUID id = trials.begin(new Trial(SET, synonyms, weights), "editor").orElseThrow();
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> trials.find(id).orElseThrow(), run -> run.state() != State.RUNNING);
  }

  @Test
  void synonymsAreTriedWithoutBeingPutInForce() {
    KnownSynonyms known = house.bean(KnownSynonyms.class);
    int version = known.inForce().version();
    List<List<String>> groups = new ArrayList<>(known.inForce().content().groups());
    groups.add(List.of("小灵犀", "智能语音管家"));
    RelevanceRun run = run(new SynonymList(groups, known.inForce().content().oneWay()), null);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.outcome().before().r1()).isEqualTo(0.5);
    assertThat(run.outcome().after()).isEqualTo(new Figures(1, 1, 1));
    assertThat(run.outcome().moved())
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.query()).isEqualTo("小灵犀怎么退");
              assertThat(moved.after()).isEqualTo(1);
            });
    assertThat(known.inForce().version()).isEqualTo(version);
    assertThat(house.found("小灵犀怎么退").getFirst()).isEqualTo("refund");
  }

  @Test
  void weightsAreTriedWithoutBeingPutInForce() {
    RelevanceRun run = run(null, new SearchWeights(0, 0, 0, 1, 0.5));
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.total()).isEqualTo(4);
    assertThat(house.bean(KnownWeights.class).inForce().content()).isEqualTo(SearchWeights.usual());
  }
}
