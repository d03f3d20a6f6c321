package io.lianxi.desktop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestServers;
import io.lianxi.desktop.app.Centre;
import io.lianxi.knowledge.search.Relevance;
import io.lianxi.knowledge.search.Relevance.Found;
import io.lianxi.knowledge.search.Relevance.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How well the centre finds articles, with everything as it is shipped: the labelled questions of
 * {@code -Dknowledge.data} are asked over HTTP, of articles that came in over HTTP.
 */
class RelevanceRun {

  @Test
  void run() {
    OverHttp centre = new OverHttp();
    try {
      Path folder = Path.of(System.getProperty("knowledge.data"));
      Relevance relevance = new Relevance(folder, centre, System.out::println);
      relevance.run();
      assertThat(relevance.isEnough()).as("everything is as good as it has to be").isTrue();
    } finally {
      centre.stop();
    }
  }

  /** A centre of its own for each set of articles. */
  private static final class OverHttp implements Relevance.Searched {
    private @Nullable Centre centre;
    private @Nullable KnowledgeClient client;

    @Override
    public void fill(List<Text> articles) {
      stop();
      Centre started =
          Centre.start(
              "--spring.elasticsearch.uris=" + TestServers.elasticsearch(),
              "--lianxi.knowledge.index=relevance-" + System.nanoTime());
      centre = started;
      KnowledgeClient editor = new KnowledgeClient(started, "editor");
      client = editor;
      long begun = System.nanoTime();
      JsonNode report =
          editor.importAll(
              articles.stream()
                  .map(text -> Map.of("id", text.id(), "title", text.title(), "body", text.body()))
                  .toList());
      System.out.printf(
          "%d articles in %.1f s: %s%n",
          articles.size(), (System.nanoTime() - begun) / 1e9, report.path("imported"));
      assertThat(report.path("rejected")).isEmpty();
    }

    @Override
    public List<Found> search(String question, String mode, int size) {
      KnowledgeClient asked = client;
      if (asked == null) {
        throw new IllegalStateException("nothing was put in");
      }
      JsonNode answer = asked.search(question, mode, size);
      assertThat(answer.path("mode").asString("")).isEqualTo(mode);
      List<Found> found = new ArrayList<>();
      answer
          .path("hits")
          .forEach(
              hit ->
                  found.add(new Found(hit.path("id").asString(""), hit.path("score").asDouble(0))));
      return found;
    }

    void stop() {
      if (centre != null) {
        centre.stop();
      }
    }
  }
}
