package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import java.util.Optional;

/** Finds the article that an address names, for who may see it. */
public final class ArticleDoor {
  private final Articles articles;

  ArticleDoor(Articles articles) {
    this.articles = articles;
  }

  /**
   * The article, if {@code member} may see anything of it.
   *
   * @throws Problem 404 when there is none for the member
   */
  public Article article(String id, StaffMember member) {
    return find(id)
        .filter(found -> found.published() != null || KnowledgeAccess.seesAll(member))
        .orElseThrow(() -> unknown(id));
  }

  private Optional<Article> find(String id) {
    return ArticleId.parse(id).flatMap(articles::find);
  }

  static Problem unknown(String id) {
    return Problem.notFound("article " + id);
  }
}
