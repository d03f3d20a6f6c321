package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.meaning.Models;
import io.lianxi.knowledge.search.index.KeptVectors;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vectors of random directions for all articles, as if a model had computed them long ago. */
@NullMarked
public final class RandomVectors {
  private RandomVectors() {}

  /** Keeps them for {@code articles}. */
  public static void keep(PublishedArticles articles, JdbcTemplate jdbc) {
    String model = Models.usual();
    Random random = new Random(7);
    List<PublishedArticle> page = articles.page(null, PublishedArticles.MOST);
    while (!page.isEmpty()) {
      KeptVectors.keep(page, jdbc, model, random);
      page = articles.page(page.getLast().id(), PublishedArticles.MOST);
    }
  }
}
