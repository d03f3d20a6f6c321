package io.lianxi.knowledge.search.index;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchHouse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the index follows articles, in a real Elasticsearch and Postgres. */
@NullUnmarked
class IndexLoopTest {
  private static final Duration LAG = Duration.ofSeconds(2);
  private SearchHouse house;

  @BeforeEach
  void open() {
    house = SearchHouse.byWords();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Set<String> indexes() throws IOException {
    return house
        .bean(ElasticsearchClient.class)
        .indices()
        .get(ask -> ask.index(house.alias() + "-*").allowNoIndices(true))
        .indices()
        .keySet();
  }

  private static PublishedArticle[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> article("n" + i, "宽带问题第" + i + "号", "内容" + i))
        .toArray(PublishedArticle[]::new);
  }

  @Test
  void aChangeIsFoundByItselfWithinTwoSeconds() {
    house.publish(article("first", "没有关系的标题", ""));
    house.articles().publish(article("a", "携号转网如何办理", ""));
    await().atMost(LAG).until(() -> house.found("携号转网").contains("a"));
    house.articles().publish(article("a", "改成了别的标题", ""));
    await().atMost(LAG).until(() -> house.found("别的标题").contains("a"));
  }

  @Test
  void whatIsWaitedForIsFoundInPostgresAsWell() {
    for (int i = 0; i < 10; i++) {
      long position = house.articles().publish(article("n" + i, "宽带问题第" + i + "号", ""));
      house.await(position);
      assertThat(house.bean(IndexStates.class).words()).isGreaterThanOrEqualTo(position);
    }
  }

  @Test
  void whatIsWithdrawnIsNotFoundAnyMore() {
    house.publish(article("a", "携号转网如何办理", ""), article("b", "携号转网条件", ""));
    house.await(house.articles().withdraw(new ArticleId("a")));
    assertThat(house.found("携号转网")).containsExactly("b");
  }

  @Test
  void searchNeverFailsWhileTheIndexIsRebuilt() throws IOException {
    house.publish(many(1_500));
    Set<String> before = indexes();
    AtomicBoolean isDone = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    List<SearchAnswer> worse = new java.util.concurrent.CopyOnWriteArrayList<>();
    Thread searching =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!isDone.get()) {
                    SearchAnswer answer = house.search("宽带问题");
                    asked.incrementAndGet();
                    if (answer.hits().size() != 10 || answer.degraded() != null) {
                      worse.add(answer);
                    }
                  }
                });
    IndexLoop loop = house.bean(IndexLoop.class);
    await().atMost(Duration.ofSeconds(5)).until(loop::rebuild);
    assertThat(loop.rebuild()).isFalse();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> loop.progress().state() == IndexProgress.State.IDLE);
    isDone.set(true);
    await().until(() -> !searching.isAlive());
    assertThat(worse).isEmpty();
    assertThat(asked).hasPositiveValue();
    assertThat(indexes()).hasSize(1).doesNotContainAnyElementsOf(before);
    assertThat(loop.progress().done()).isEqualTo(1_500);
  }

  @Test
  void aLostIndexIsBuiltAnew() throws IOException {
    house.publish(many(20));
    for (String index : indexes()) {
      house.bean(ElasticsearchClient.class).indices().delete(ask -> ask.index(index));
    }
    SearchAnswer meanwhile = house.search("宽带问题");
    assertThat(meanwhile.hits()).isNotEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(indexes()).hasSize(1);
              assertThat(house.search("宽带问题").degraded()).isNull();
              assertThat(house.search("宽带问题").total()).isEqualTo(20);
            });
  }

  @Test
  void whatManyChangesLeftInPiecesBecomesOnePieceOnceNothingChanges() throws IOException {
    for (int i = 0; i < 7; i++) {
      house.publish(article("n" + i, "宽带问题第" + i + "号", ""));
    }
    String name = indexes().iterator().next();
    SearchIndex index = house.bean(SearchIndex.class);
    assertThat(index.pieces(name)).isGreaterThan(4);
    TidyLoop loop = new TidyLoop(index, house.bean(IndexStates.class));
    loop.tick();
    assertThat(index.pieces(name)).isGreaterThan(4); // it may still be changing
    loop.tick();
    await().until(() -> index.pieces(name) == 1);
    assertThat(house.found("宽带问题")).hasSize(7);
  }

  @Test
  void copiesOfTheApplicationTakeTurnsAndAnyGoesOn() {
    try (SearchHouse copy = house.copy()) {
      house.publish(many(600));
      assertThat(copy.found("宽带问题")).hasSize(10);
      house.articles().publish(article("a", "携号转网如何办理", ""));
      await().atMost(LAG).until(() -> copy.found("携号转网").contains("a"));
      await().atMost(LAG).until(() -> house.found("携号转网").contains("a"));
      assertThat(copy.bean(IndexLoop.class).progress().done()).isEqualTo(601);
    }
  }

  @Test
  void aTurnThatFailsHasDoneNothing() {
    IndexStates states = house.bean(IndexStates.class);
    house.publish(article("a", "标题", ""));
    long words = states.words();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                states.inTurn(
                    IndexStates.Turn.EMBED,
                    () -> {
                      states.saveWords(words + 100);
                      throw new IllegalStateException("dies here");
                    }))
        .hasMessage("dies here");
    // the loop itself may have counted the one article meanwhile
    assertThat(states.words()).isLessThan(words + 100);
  }
}
