package io.lianxi.knowledge.article;

import java.util.List;

/**
 * All that an edition of an article says.
 *
 * @param body HTML that any page may show
 * @param plain the text of the body, paragraphs in lines
 * @param questions other ways to ask what the title says
 * @param links articles to read next
 */
public record ArticleText(
    String title,
    String body,
    String plain,
    List<String> questions,
    List<String> tags,
    List<ArticleId> links,
    ArticleScope scope) {

  public ArticleText {
    questions = List.copyOf(questions);
    tags = List.copyOf(tags);
    links = List.copyOf(links);
  }
}
