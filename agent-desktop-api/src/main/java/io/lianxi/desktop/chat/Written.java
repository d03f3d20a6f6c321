package io.lianxi.desktop.chat;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of what an agent wants to say what is said. */
public final class Written {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int SUMMARY = 200;

  private final ChatFiles files;
  private final Articles articles;

  Written(ChatFiles files, Articles articles) {
    this.files = files;
    this.articles = articles;
  }

  /**
   * The key.
   *
   * @throws Problem 400 when it is none
   */
  public static String key(@Nullable String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.invalid("key", "must be 1 to 64 letters, digits, _ and -");
    }
    return key;
  }

  /**
   * What is said in {@code chat}.
   *
   * @throws Problem 400 when that is not one thing, or cannot be said
   */
  Content content(ChatApi.Wish wish, Conversation chat) {
    long things =
        Stream.of(
                Optional.ofNullable(wish.text()),
                Optional.ofNullable(wish.file()),
                Optional.ofNullable(wish.article()))
            .filter(Optional::isPresent)
            .count();
    if (things != 1) {
      throw Problem.invalid("text", "must be given, or else a file or an article");
    }
    if (wish.file() != null) {
      return file(wish.file(), chat);
    }
    return wish.article() == null ? text(wish.text()) : card(wish.article());
  }

  /**
   * Words, or an article as a card.
   *
   * @throws Problem 400 when it is not one of them, or cannot be said
   */
  public Content content(@Nullable String text, @Nullable String article) {
    if ((text == null) == (article == null)) {
      throw Problem.invalid("text", "must be given, or else an article");
    }
    return article == null ? text(text) : card(article);
  }

  private static Content text(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid("text", "must not be empty");
    }
    if (text.length() > Content.LONGEST) {
      throw Problem.invalid("text", "must have at most " + Content.LONGEST + " characters");
    }
    return new Content.Text(text);
  }

  private Content file(String id, Conversation chat) {
    return uuid(id)
        .flatMap(files::find)
        .filter(kept -> kept.address().equals(chat.address()))
        .map(ChatMedia::of)
        .orElseThrow(() -> Problem.invalid("file", "is no file of this conversation"));
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Content card(String id) {
    return ArticleId.parse(id)
        .flatMap(articles::find)
        .map(Article::published)
        .map(published -> card(id, published))
        .orElseThrow(() -> Problem.invalid("article", "is no article that is published"));
  }

  private static Content card(String id, ArticleEdition published) {
    String body = published.text().plain();
    return new Content.Card(
        id, published.text().title(), body.substring(0, Math.min(body.length(), SUMMARY)), "");
  }
}
