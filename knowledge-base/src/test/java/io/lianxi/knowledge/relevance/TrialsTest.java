package io.lianxi.knowledge.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.State;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchHouse;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.SearchWeights;
import io.lianxi.knowledge.search.Suggestion;
import io.lianxi.knowledge.search.TrialSearches;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.SynonymList;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** How runs end, whatever search does; their store is a real Postgres. */
@NullUnmarked
class TrialsTest {
  private static final TestCore CORE = TestCore.start();
  private static final SearchWeights OTHER = new SearchWeights(1, 1, 1, 1, 0);
  private static final SettableClock CLOCK = CORE.get(SettableClock.class);
  private static final KnownWeights WEIGHTS =
      new KnownWeights(
          CORE.get(EditionStores.class).open("knowledge_weights", SearchWeights.class), CLOCK);
  private static final KnownSynonyms SYNONYMS =
      new KnownSynonyms(
          CORE.get(EditionStores.class).open("knowledge_synonyms", SynonymList.class),
          () -> new SynonymList(List.of(), List.of()),
          CLOCK);
  private static final LabelledSet SET =
      new LabelledSet(
          "small",
          Stream.of("甲", "乙", "丙")
              .map(text -> new LabelledQuery(text, List.of(new ArticleId(text))))
              .toList());
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
    CORE.get(JdbcClient.class).sql("truncate relevance_runs").update();
  }

  /** Finds these articles for each question. */
  private static ArticleSearch finding(Function<String, List<String>> found) {
    return new ArticleSearch() {
      @Override
      public SearchAnswer search(SearchQuestion question) {
        return new SearchAnswer(
            found.apply(question.text()).stream().map(TrialsTest::hit).toList(),
            1,
            SearchMode.LEXICAL,
            null,
            null,
            List.of(),
            List.of());
      }

      @Override
      public List<Suggestion> complete(String start, LocalDate day, int most) {
        return List.of();
      }
    };
  }

  private static SearchAnswer.Hit hit(String id) {
    return new SearchAnswer.Hit(SearchHouse.article(id, id, ""), id, "", 1);
  }

  private Trials trials(TrialSearches searches) {
    return new Trials(
        runs,
        new Trials.Search(SYNONYMS, WEIGHTS, searches, Meaning.none()),
        CLOCK,
        ZoneOffset.UTC);
  }

  private RelevanceRun ended(Trials trials, UUID id) {
    return await().until(() -> trials.find(id).orElseThrow(), run -> run.state() != State.RUNNING);
  }

  private RelevanceRun run(TrialSearches searches, SearchWeights weights) {
    try (Trials trials = trials(searches)) {
      return ended(trials, trials.begin(new Trial(SET, null, weights), "editor").orElseThrow());
    }
  }

  @Test
  void bothRulesAreMeasuredAndWhatMovedIsTold() {
    RelevanceRun run =
        run(
            (synonyms, weights) ->
                weights.equals(OTHER)
                    ? finding(text -> List.of(text))
                    : finding(text -> text.equals("丙") ? List.of() : List.of("乙", text)),
            OTHER);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.total()).isEqualTo(6);
    assertThat(run.done()).isEqualTo(6);
    assertThat(run.outcome().before()).isEqualTo(new Figures(1 / 3.0, 2 / 3.0, 0.5));
    assertThat(run.outcome().after()).isEqualTo(new Figures(1, 1, 1));
    assertThat(run.outcome().moved())
        .containsExactly(new Figures.Moved("甲", 2, 1), new Figures.Moved("丙", null, 1));
    assertThat(WEIGHTS.inForce().content()).isEqualTo(SearchWeights.usual());
  }

  @Test
  void withoutAChangeItIsMeasuredOnce() {
    RelevanceRun run = run((synonyms, weights) -> finding(text -> List.of(text)), null);
    assertThat(run.total()).isEqualTo(3);
    assertThat(run.outcome().after()).isEqualTo(run.outcome().before());
    assertThat(run.outcome().moved()).isEmpty();
  }

  @Test
  void whyARunFailedIsTold() {
    TrialSearches away =
        (synonyms, weights) ->
            finding(
                text -> {
                  throw new IndexAway(new IOException("away"));
                });
    TrialSearches broken =
        (synonyms, weights) ->
            finding(
                text -> {
                  throw new IllegalStateException("broken");
                });
    assertThat(run(away, OTHER).failure()).isEqualTo(Failure.ELASTICSEARCH_AWAY);
    assertThat(run(broken, OTHER).failure()).isEqualTo(Failure.FAULT);
  }

  @Test
  void whoIsStoppedSaysSo() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    Trials trials =
        trials(
            (synonyms, weights) ->
                finding(
                    text -> {
                      asked.countDown();
                      awaitQuietly(closing);
                      return List.of();
                    }));
    UUID id = trials.begin(new Trial(SET, null, null), "editor").orElseThrow();
    awaitQuietly(asked);
    Thread stopping = Thread.ofVirtual().start(trials::close);
    await()
        .until(
            () ->
                stopping.getState() == Thread.State.WAITING
                    || stopping.getState() == Thread.State.TIMED_WAITING);
    closing.countDown();
    assertThat(ended(trials, id).failure()).isEqualTo(Failure.STOPPED);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRunOfAProcessThatDiedIsToldAsFailed() {
    RelevanceRun orphan =
        RelevanceRun.begun(UUID.randomUUID(), "small", 3, "editor", CLOCK.instant());
    runs.begin(orphan);
    try (Trials trials = trials((synonyms, weights) -> finding(text -> List.of()))) {
      assertThat(trials.find(orphan.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
      CLOCK.set(CLOCK.instant().plusSeconds(31));
      RelevanceRun told = trials.find(orphan.id()).orElseThrow();
      assertThat(told.state()).isEqualTo(State.FAILED);
      assertThat(told.failure()).isEqualTo(Failure.DIED);
      assertThat(trials.last(5)).hasSize(1);
    }
  }

  @Test
  void noMoreBeginThanMayGoOn() {
    for (int i = 0; i < RelevanceRuns.MOST_RUNNING; i++) {
      runs.begin(RelevanceRun.begun(UUID.randomUUID(), "small", 3, "editor", CLOCK.instant()));
    }
    try (Trials trials = trials((synonyms, weights) -> finding(text -> List.of()))) {
      assertThat(trials.begin(new Trial(SET, null, null), "editor")).isEmpty();
    }
  }
}
