package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vectors in Postgres, two bytes a number. */
final class PostgresVectors implements Vectors {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  PostgresVectors(JdbcTemplate batch) {
    this.jdbc = JdbcClient.create(batch);
    this.batch = batch;
  }

  @Override
  public Map<ArticleId, Map<String, float[]>> of(Collection<ArticleId> articles, String model) {
    Map<ArticleId, Map<String, float[]>> found = new HashMap<>();
    jdbc.sql(
            """
            select article, passage, vector from knowledge_vectors
            where article = any(:articles) and model = :model
            """)
        .param("articles", articles.stream().map(ArticleId::value).toArray(String[]::new))
        .param("model", model)
        .query(
            row -> {
              found
                  .computeIfAbsent(new ArticleId(row.getString(1)), none -> new HashMap<>())
                  .put(row.getString(2), read(row.getBytes(3)));
            });
    return found;
  }

  @Override
  public void keep(Map<ArticleId, Map<String, float[]>> vectors, String model) {
    batch.batchUpdate(
        """
        insert into knowledge_vectors (article, passage, model, vector) values (?, ?, ?, ?)
        on conflict (article, passage) do update set model = excluded.model,
          vector = excluded.vector
        """,
        vectors.entrySet().stream()
            .flatMap(article -> rows(article.getKey(), article.getValue(), model))
            .toList());
  }

  private static Stream<Object[]> rows(
      ArticleId article, Map<String, float[]> vectors, String model) {
    return vectors.entrySet().stream()
        .map(kept -> new Object[] {article.value(), kept.getKey(), model, write(kept.getValue())});
  }

  @Override
  public void keepOnly(Map<ArticleId, Set<String>> passages) {
    batch.batchUpdate(
        "delete from knowledge_vectors where article = ? and passage <> all(?)",
        passages.entrySet().stream()
            .map(
                only ->
                    new Object[] {only.getKey().value(), only.getValue().toArray(String[]::new)})
            .toList());
  }

  private static byte[] write(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Short.BYTES);
    for (float number : vector) {
      bytes.putShort(Float.floatToFloat16(number));
    }
    return bytes.array();
  }

  private static float[] read(byte[] bytes) {
    float[] vector = new float[bytes.length / Short.BYTES];
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(numbers.getShort());
    }
    return vector;
  }
}
