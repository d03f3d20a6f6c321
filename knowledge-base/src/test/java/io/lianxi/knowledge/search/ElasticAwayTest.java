package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.DAY;
import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.LocalElasticsearch;
import io.lianxi.acd.local.TestServers;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What becomes of search when Elasticsearch stops and starts. */
@NullUnmarked
class ElasticAwayTest {

  @Test
  void postgresAnswersMeanwhileAndSaysSo() {
    LocalElasticsearch server = TestServers.ownElasticsearch(0);
    int port = URI.create(server.uri()).getPort();
    try (SearchHouse house = SearchHouse.open(server.uri(), "off")) {
      house.publish(article("slow", "宽带网速慢怎么办", "重启光猫"), article("roam", "国际漫游资费", ""));
      assertThat(house.search("宽带网速").degraded()).isNull();

      server.close();
      SearchAnswer away = house.search("寬帶网速");
      assertThat(away.mode()).isEqualTo(SearchMode.POSTGRES);
      assertThat(away.degraded()).isEqualTo(Degraded.ELASTICSEARCH_AWAY);
      assertThat(away.hits().getFirst().article().id()).isEqualTo(new ArticleId("slow"));
      assertThat(away.hits().getFirst().titleMarked()).contains("<mark>宽带");

      house.publish(article("new", "携号转网如何办理", ""));
      assertThat(house.found("携号转网")).containsExactly("new");
      assertThat(house.bean(ArticleSearch.class).complete("携号", DAY, 5)).hasSize(1);
      assertThat(house.search("' or 1=1; --\"").hits()).isEmpty();

      server = TestServers.ownElasticsearch(port);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                SearchAnswer back = house.search("携号转网");
                assertThat(back.degraded()).isNull();
                assertThat(back.hits().getFirst().article().id()).isEqualTo(new ArticleId("new"));
              });
    } finally {
      server.close();
    }
  }
}
