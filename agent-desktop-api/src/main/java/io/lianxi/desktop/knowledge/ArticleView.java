package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole article.
 *
 * @param edition the one that readers see; null when they see none
 * @param text of the edition that readers see, else of the one being made, else of the last
 * @param working the edition being made; null when there is none, or for who only reads
 * @param allowed what whoever asks may do with it now
 * @param cleaned what was taken out of the HTML that was just sent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ArticleView(
    String id,
    String number,
    int revision,
    String title,
    ArticleKind kind,
    String category,
    List<String> tags,
    List<String> provinces,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    ArticleState state,
    @Nullable Integer edition,
    @Nullable Instant publishedAt,
    Instant changedAt,
    String changedBy,
    TextView text,
    @Nullable Working working,
    List<String> allowed,
    List<String> cleaned,
    Opinions.Useful useful) {

  /**
   * The edition that is being made.
   *
   * @param reason why it was rejected last; "" when it was not
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Working(
      int edition,
      int revision,
      ArticleState state,
      TextView text,
      String author,
      List<String> authors,
      @Nullable String reviewer,
      String reason,
      @Nullable Instant publishAt,
      Instant changedAt,
      List<String> cleaned) {}
}
