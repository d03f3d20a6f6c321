package io.lianxi.knowledge.intake;

import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Articles as an import reads them again. */
public final class ArticleExport {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "body",
          "kind",
          "category",
          "provinces",
          "validFrom",
          "validTo",
          "questions",
          "tags",
          "links");

  private final JsonMapper json;

  public ArticleExport(JsonMapper json) {
    this.json = json;
  }

  /** What readers see of {@code articles}, each a line of JSON. */
  public String ndjson(List<Article> articles) {
    StringBuilder text = new StringBuilder();
    articles.forEach(
        article -> text.append(json.writeValueAsString(fields(article, false))).append('\n'));
    return text.toString();
  }

  /** The line that names the columns, with the mark by which spreadsheets know UTF-8. */
  public String header() {
    return "\uFEFF" + String.join(",", COLUMNS) + "\r\n";
  }

  /** What readers see of {@code articles}, each a line of comma-separated text. */
  public String csv(List<Article> articles) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (Article article : articles) {
        Map<String, @Nullable Object> fields = fields(article, true);
        for (String column : COLUMNS) {
          Object value = fields.get(column);
          printer.print(CsvLine.written(value == null ? "" : value.toString()));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Map<String, @Nullable Object> fields(Article article, boolean isFlat) {
    ArticleText text =
        Optional.ofNullable(article.published()).map(ArticleEdition::text).orElseThrow();
    ArticleScope scope = text.scope();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id().value());
    fields.put("title", text.title());
    fields.put("body", text.body());
    fields.put("kind", scope.kind().name());
    fields.put("category", scope.category());
    fields.put("provinces", list(scope.provinces(), isFlat));
    fields.put("validFrom", scope.validFrom() == null ? null : scope.validFrom().toString());
    fields.put("validTo", scope.validTo() == null ? null : scope.validTo().toString());
    fields.put("questions", list(text.questions(), isFlat));
    fields.put("tags", list(text.tags(), isFlat));
    fields.put("links", list(text.links().stream().map(ArticleId::value).toList(), isFlat));
    return fields;
  }

  private static Object list(List<String> all, boolean isFlat) {
    return isFlat ? String.join("|", all.stream().map(one -> one.replace('|', '｜')).toList()) : all;
  }
}
