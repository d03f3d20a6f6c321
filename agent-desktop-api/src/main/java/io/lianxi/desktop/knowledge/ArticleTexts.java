package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.knowledge.library.Library;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/** Reads what is to be written, which may be longer than other requests. */
final class ArticleTexts {
  private static final int MOST_MEGABYTES = 8;

  private final BodyReader bodies;
  private final Library library;
  private final ArticleLists lists;

  ArticleTexts(BodyReader bodies, Library library, ArticleLists lists) {
    this.bodies = bodies;
    this.library = library;
    this.lists = lists;
  }

  ArticleWords words(@Nullable Flux<DataBuffer> body) {
    return bodies.read(LongBody.read(body, MOST_MEGABYTES), ArticleWords.class);
  }

  /**
   * The text they make.
   *
   * @param before the article that is written; null for a new one
   */
  ArticleWish.Cleaned cleaned(ArticleWords words, @Nullable Article before) {
    Wrong wrong = new Wrong();
    ArticleWish wish = words.wish(wrong);
    category(wish.scope().category(), before, wrong);
    links(wish.links(), before, wrong);
    wrong.refuse();
    return wish.clean();
  }

  /** One that the article is in already may be gone. */
  private void category(String category, @Nullable Article before, Wrong wrong) {
    boolean isPresent =
        before != null
            && before.present().stream()
                .anyMatch(edition -> edition.text().scope().category().equals(category));
    if (!category.isEmpty() && !isPresent && !library.inForce().content().has(category)) {
      wrong.add("category", "没有这个分类", "there is no such category");
    }
  }

  private void links(List<ArticleId> links, @Nullable Article before, Wrong wrong) {
    Set<ArticleId> known = lists.titles(links).keySet();
    for (int i = 0; i < links.size(); i++) {
      if (before != null && links.get(i).equals(before.id())) {
        wrong.add("links[" + i + "]", "不能链接到自己", "is the article itself");
      } else if (!known.contains(links.get(i)) && !isKept(links.get(i), before)) {
        wrong.add("links[" + i + "]", "没有这篇文章", "is no article");
      }
    }
  }

  private static boolean isKept(ArticleId link, @Nullable Article before) {
    return before != null
        && before.present().stream().anyMatch(edition -> edition.text().links().contains(link));
  }
}
