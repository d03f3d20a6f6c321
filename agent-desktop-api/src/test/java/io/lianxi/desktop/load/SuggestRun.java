package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestServers;
import io.lianxi.desktop.app.Centre;
import io.lianxi.desktop.knowledge.KnowledgeClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How soon articles are suggested beside a contact and a ticket, among those of the telecom corpus
 * with what they mean: over HTTP, one after the other, each beside another ticket or with another
 * text.
 */
class SuggestRun {
  private static final int ARTICLES = Integer.getInteger("suggest.articles", 4_542);
  private static final int TIMES = Integer.getInteger("suggest.times", 200);
  private static final int WARM_UP = 100;
  private static final int TICKETS = 40;
  private static final double WITHIN_MILLIS = 300;

  private final ManyArticles articles =
      new ManyArticles(Path.of(System.getProperty("knowledge.data")), ARTICLES);
  private final List<String> tickets = new ArrayList<>();

  /** What is known the {@code i}th time. */
  private interface Known {
    Map<String, String> of(int i);
  }

  @Test
  void run() {
    Centre centre =
        Centre.start(
            "--spring.elasticsearch.uris=" + TestServers.elasticsearch(),
            "--lianxi.knowledge.index=suggest-" + System.nanoTime());
    try {
      fill(new KnowledgeClient(centre, "editor"));
      measured(new KnowledgeClient(centre, "supervisor"), centre.call().id());
    } finally {
      centre.stop();
    }
  }

  private void fill(KnowledgeClient editor) {
    long begun = System.nanoTime();
    JsonNode report = editor.importAll(articles.some(0, ARTICLES));
    System.out.printf(
        "%s articles taken in, with what they mean, in %.1f s%n",
        report.path("imported"), (System.nanoTime() - begun) / 1e9);
  }

  private void measured(KnowledgeClient asked, ContactId contact) {
    for (int i = 0; i < TICKETS; i++) {
      tickets.add(asked.ticket(articles.question(i), articles.question(i + TICKETS)));
    }
    System.out.println("load of the machine: " + Machine.load());
    told(asked, "for a text", i -> Map.of("text", articles.question(i)));
    told(asked, "beside a ticket", i -> Map.of("ticket", ticket(i)));
    Map<String, String> all = new HashMap<>(Map.of("contact", contact.toString()));
    told(
        asked,
        "for a text beside both",
        i -> {
          all.put("ticket", ticket(i));
          all.put("text", articles.question(i));
          return all;
        });
  }

  private String ticket(int i) {
    return tickets.get(i % tickets.size());
  }

  private static void told(KnowledgeClient asked, String what, Known known) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      Map<String, String> wish = known.of(i);
      long begun = System.nanoTime();
      JsonNode suggested = asked.suggest(wish);
      if (i >= WARM_UP) {
        took.add((System.nanoTime() - begun) / 1e9);
      }
      assertThat(suggested.path("hits").isArray()).isTrue();
    }
    Latencies latencies = Latencies.of(took);
    System.out.printf(
        "%d suggestions %-24s %s, longest %.0f ms (wanted %.0f)%n",
        latencies.count(), what, latencies.cells(), latencies.longest(), WITHIN_MILLIS);
    assertThat(latencies.percentile(95)).as(what).isLessThanOrEqualTo(WITHIN_MILLIS);
  }
}
