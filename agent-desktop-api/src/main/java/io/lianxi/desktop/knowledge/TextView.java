package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.library.ArticleFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an edition says. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TextView(
    String title,
    String body,
    ArticleKind kind,
    String category,
    List<String> tags,
    List<String> provinces,
    List<String> questions,
    List<Link> links,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<FileView> attachments) {

  /** An article to read next. */
  public record Link(String id, String title) {}

  /** A file of the article. */
  public record FileView(String id, String name, String type, int size) {
    static FileView of(ArticleFile file) {
      return new FileView(file.id().toString(), file.name(), file.type(), file.size());
    }
  }

  /**
   * @param titles of the articles that it may link to
   */
  static TextView of(ArticleText text, Map<ArticleId, String> titles, List<ArticleFile> files) {
    return new TextView(
        text.title(),
        text.body(),
        text.scope().kind(),
        text.scope().category(),
        text.tags(),
        text.scope().provinces(),
        text.questions(),
        text.links().stream()
            .map(id -> new Link(id.value(), titles.getOrDefault(id, id.value())))
            .toList(),
        text.scope().validFrom(),
        text.scope().validTo(),
        files.stream().map(FileView::of).toList());
  }
}
