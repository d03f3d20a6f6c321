package io.lianxi.knowledge.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.Outcome;
import io.lianxi.knowledge.relevance.RelevanceRun.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What the stores of sets and runs promise, on a real Postgres. */
@NullUnmarked
class RelevanceStoresTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00.123456Z");
  private final LabelledSets sets =
      new RelevanceConfig()
          .labelledSets(
              CORE.get(JdbcClient.class),
              CORE.get(JdbcTransactionManager.class),
              CORE.get(JsonMapper.class));
  private final RelevanceRuns runs =
      new RelevanceConfig()
          .relevanceRuns(
              CORE.get(JdbcClient.class),
              CORE.get(JdbcTransactionManager.class),
              CORE.get(JsonMapper.class));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    CORE.get(JdbcClient.class).sql("truncate relevance_sets, relevance_runs").update();
  }

  private static LabelledSet set(String name, String... texts) {
    return new LabelledSet(
        name,
        List.of(texts).stream()
            .map(text -> new LabelledQuery(text, List.of(new ArticleId("a"), new ArticleId("b"))))
            .toList());
  }

  @Test
  void aSetIsKeptInPlaceOfTheOneOfItsName() {
    assertThat(sets.find("b")).isEmpty();
    assertThat(sets.save(set("b", "查话费"), "editor", T0)).isTrue();
    assertThat(sets.save(set("a", "查流量"), "editor", T0)).isTrue();
    LabelledSet later = set("b", "查话费", "查积分");
    assertThat(sets.save(later, "editor", T0)).isTrue();
    assertThat(sets.find("b")).contains(later);
    assertThat(sets.all())
        .containsExactly(new LabelledSets.Line("a", 1), new LabelledSets.Line("b", 2));
  }

  @Test
  void thereAreNeverTooManySets() {
    for (int i = 0; i < LabelledSets.MOST; i++) {
      assertThat(sets.save(set("s" + i, "查话费"), "editor", T0)).isTrue();
    }
    assertThat(sets.save(set("more", "查话费"), "editor", T0)).isFalse();
    assertThat(sets.save(set("s1", "查流量"), "editor", T0)).isTrue();
    assertThat(sets.all()).hasSize(LabelledSets.MOST);
  }

  private RelevanceRun begun(Instant at) {
    RelevanceRun run = RelevanceRun.begun(UUID.randomUUID(), "telecom", 10, "editor", at);
    assertThat(runs.begin(run)).isTrue();
    return run;
  }

  @Test
  void aRunGoesOnUntilItIsDone() {
    RelevanceRun run = begun(T0);
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.beat(run.id(), 4, T0.plusSeconds(1))).isTrue();
    assertThat(runs.find(run.id()).orElseThrow().done()).isEqualTo(4);
    Outcome outcome =
        new Outcome(
            new Figures(0.5, 1, 0.75),
            new Figures(1, 1, 1),
            List.of(new Figures.Moved("查话费", 2, 1), new Figures.Moved("查流量", null, 3)));
    runs.done(run.id(), outcome);
    RelevanceRun done = runs.find(run.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.done()).isEqualTo(10);
    assertThat(done.outcome()).isEqualTo(outcome);
    assertThat(runs.beat(run.id(), 5, T0.plusSeconds(2))).isFalse();
    assertThat(runs.last(5).getFirst().outcome().moved()).isEmpty();
    assertThat(runs.last(5).getFirst().outcome().after()).isEqualTo(outcome.after());
  }

  @Test
  void aRunEndsOnce() {
    RelevanceRun run = begun(T0);
    runs.fail(run.id(), Failure.ELASTICSEARCH_AWAY);
    runs.fail(run.id(), Failure.FAULT);
    runs.done(run.id(), new Outcome(new Figures(1, 1, 1), new Figures(1, 1, 1), List.of()));
    RelevanceRun failed = runs.find(run.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure()).isEqualTo(Failure.ELASTICSEARCH_AWAY);
    assertThat(failed.outcome()).isNull();
  }

  @Test
  void onlySoManyGoOnAndWhoTellsNothingHasDied() {
    RelevanceRun silent = begun(T0);
    RelevanceRun lively = begun(T0);
    RelevanceRun third = RelevanceRun.begun(UUID.randomUUID(), "telecom", 1, "editor", T0);
    assertThat(runs.begin(third)).isFalse();
    assertThat(runs.find(third.id())).isEmpty();
    runs.beat(lively.id(), 1, T0.plusSeconds(40));
    runs.bury(T0.plusSeconds(10));
    assertThat(runs.find(silent.id()).orElseThrow().failure()).isEqualTo(Failure.DIED);
    assertThat(runs.find(lively.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
    assertThat(runs.begin(third)).isTrue();
  }

  @Test
  void onlyTheLastRunsAreKept() {
    RelevanceRun first = begun(T0);
    runs.fail(first.id(), Failure.FAULT);
    for (int i = 1; i <= RelevanceRuns.MOST_KEPT; i++) {
      runs.fail(begun(T0.plusSeconds(i)).id(), Failure.FAULT);
    }
    begun(T0.plusSeconds(1_000));
    assertThat(runs.find(first.id())).isEmpty();
    assertThat(runs.last(500)).hasSizeLessThanOrEqualTo(RelevanceRuns.MOST_KEPT);
  }
}
