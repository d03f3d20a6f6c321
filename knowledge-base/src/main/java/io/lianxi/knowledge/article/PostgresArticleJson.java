package io.lianxi.knowledge.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Many rows as one JSON text, which Postgres takes apart. */
final class PostgresArticleJson {
  private final JsonMapper json;

  PostgresArticleJson(JsonMapper json) {
    this.json = json;
  }

  /** The rows of {@code articles}. */
  String heads(Collection<Revised> changes) {
    return json.writeValueAsString(changes.stream().map(change -> head(change.after())).toList());
  }

  private static Map<String, @Nullable Object> head(Article article) {
    ArticleEdition shown = article.shown();
    ArticleEdition working = article.working();
    ArticleEdition changed = working == null ? shown : working;
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", article.id().value());
    row.put("revision", article.revision());
    row.put("editions", article.editions());
    row.put("published", number(article.published()));
    row.put("working", number(working));
    row.put("ended", number(article.ended()));
    row.put("state", shown.state().name());
    row.put("working_state", working == null ? null : working.state().name());
    row.put("title", shown.text().title());
    row.put("kind", shown.text().scope().kind().name());
    row.put("category", shown.text().scope().category());
    row.put("tags", shown.text().tags());
    row.put("authors", authors(article));
    row.put("valid_to", text(shown.text().scope().validTo()));
    row.put("changed_at", latest(shown, changed).changedAt().toString());
    row.put("changed_by", latest(shown, changed).changedBy());
    return row;
  }

  private static ArticleEdition latest(ArticleEdition one, ArticleEdition other) {
    return one.changedAt().isAfter(other.changedAt()) ? one : other;
  }

  private static Set<String> authors(Article article) {
    Set<String> authors = new LinkedHashSet<>();
    article.present().forEach(edition -> authors.addAll(edition.authors()));
    return authors;
  }

  private static @Nullable Integer number(@Nullable ArticleEdition edition) {
    return edition == null ? null : edition.number();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** The rows of {@code article_editions} that were touched. */
  String editions(Collection<Revised> changes) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Revised change : changes) {
      change.touched().forEach(edition -> rows.add(edition(change.after().id(), edition)));
    }
    return json.writeValueAsString(rows);
  }

  private static Map<String, @Nullable Object> edition(ArticleId id, ArticleEdition edition) {
    ArticleText text = edition.text();
    ArticleScope scope = text.scope();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("article", id.value());
    row.put("edition", edition.number());
    row.put("state", edition.state().name());
    row.put("title", text.title());
    row.put("body", text.body());
    row.put("plain", text.plain());
    row.put("questions", text.questions());
    row.put("tags", text.tags());
    row.put("links", text.links().stream().map(ArticleId::value).toList());
    row.put("kind", scope.kind().name());
    row.put("category", scope.category());
    row.put("provinces", scope.provinces());
    row.put("valid_from", text(scope.validFrom()));
    row.put("valid_to", text(scope.validTo()));
    row.put("authors", edition.authors());
    row.put("reviewer", edition.reviewer());
    row.put("publish_at", text(edition.publishAt()));
    row.put("published_at", text(edition.publishedAt()));
    row.put("changed_at", edition.changedAt().toString());
    row.put("changed_by", edition.changedBy());
    row.put("reason", edition.reason());
    return row;
  }
}
