package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.authoring.ArticleRules;
import io.lianxi.knowledge.authoring.ArticleVerb;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.library.ArticleFile;
import io.lianxi.knowledge.library.ArticleFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows articles to people, each what they may see. */
public final class ArticleViews {
  private final ArticleLists lists;
  private final ArticleFiles files;
  private final Authoring authoring;
  private final Opinions opinions;

  ArticleViews(ArticleLists lists, ArticleFiles files, Authoring authoring, Opinions opinions) {
    this.lists = lists;
    this.files = files;
    this.authoring = authoring;
    this.opinions = opinions;
  }

  /**
   * The whole of {@code article}.
   *
   * @param cleaned what was taken out of the HTML that was just sent
   */
  public ArticleView of(Article article, StaffMember member, List<String> cleaned) {
    ArticleEdition shown = article.shown();
    ArticleScope scope = shown.text().scope();
    ArticleEdition working = KnowledgeAccess.seesAll(member) ? article.working() : null;
    ArticleEdition last = working == null ? shown : working;
    Map<ArticleId, String> titles = titles(shown, last);
    List<ArticleFile> kept = files.of(article.id());
    return new ArticleView(
        article.id().value(),
        ArticleHead.number(article),
        article.revision(),
        shown.text().title(),
        scope.kind(),
        scope.category(),
        shown.text().tags(),
        scope.provinces(),
        scope.validFrom(),
        scope.validTo(),
        article.state(authoring.today()),
        article.published() == null ? null : shown.number(),
        shown.publishedAt(),
        last.changedAt(),
        last.changedBy(),
        TextView.of(shown.text(), titles, kept),
        working == null
            ? null
            : working(article, working, TextView.of(working.text(), titles, kept), cleaned),
        allowed(article, member),
        cleaned,
        opinions.of(article.id()));
  }

  private static ArticleView.Working working(
      Article article, ArticleEdition working, TextView text, List<String> cleaned) {
    return new ArticleView.Working(
        working.number(),
        article.revision(),
        working.state(),
        text,
        working.author(),
        working.authors(),
        working.reviewer(),
        working.reason(),
        working.publishAt(),
        working.changedAt(),
        cleaned);
  }

  private Map<ArticleId, String> titles(ArticleEdition one, ArticleEdition other) {
    Set<ArticleId> links = new HashSet<>(one.text().links());
    links.addAll(other.text().links());
    return lists.titles(links);
  }

  /** What {@code text} says, as an edition of the article. */
  TextView of(ArticleId article, ArticleText text) {
    return TextView.of(text, lists.titles(text.links()), files.of(article));
  }

  /** What the member may do with the article now. */
  static List<String> allowed(Article article, StaffMember member) {
    return KnowledgeAccess.writes(member)
        ? ArticleRules.allowed(article, member.username()).stream()
            .sorted()
            .map(ArticleVerb::action)
            .toList()
        : List.of();
  }
}
