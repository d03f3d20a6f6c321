package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps vectors nobody has computed. */
@NullMarked
public final class KeptVectors {
  private static final int DIMENSIONS = 512;

  private KeptVectors() {}

  /** Random ones of length one for every passage of {@code articles}. */
  public static void keep(
      List<PublishedArticle> articles, JdbcTemplate jdbc, String model, Random random) {
    Vectors vectors = new PostgresVectors(jdbc);
    Map<ArticleId, Map<String, float[]>> all = new HashMap<>();
    for (PublishedArticle article : articles) {
      Map<String, float[]> kept = new HashMap<>();
      Passages.of(article).forEach(passage -> kept.put(Passages.name(passage), unit(random)));
      all.put(article.id(), kept);
    }
    vectors.keep(all, model);
  }

  private static float[] unit(Random random) {
    float[] vector = new float[DIMENSIONS];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
