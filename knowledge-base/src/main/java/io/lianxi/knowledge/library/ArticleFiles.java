package io.lianxi.knowledge.library;

import io.lianxi.knowledge.article.ArticleId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of all articles. */
public interface ArticleFiles {
  /** How many an article has at most. */
  int MOST = 50;

  /** What belongs to {@code article}, oldest first. */
  List<ArticleFile> of(ArticleId article);

  /** A file of {@code article}; empty when it has no such one. */
  Optional<ArticleFile> find(ArticleId article, UUID id);

  /** The content of a file; empty when it is gone. */
  Optional<byte[]> content(UUID id);

  /**
   * Keeps a file; the same id again changes nothing.
   *
   * @return false, with nothing kept, when the article has {@link #MOST} already or is not there
   */
  boolean add(ArticleFile file, byte[] content);

  /** Forgets a file of {@code article}; false when it has no such one. */
  boolean remove(ArticleId article, UUID id);
}
