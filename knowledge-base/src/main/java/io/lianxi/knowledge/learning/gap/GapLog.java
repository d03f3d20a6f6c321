package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What was searched for in vain, and what was decided about it. */
interface GapLog {
  /** Of so many subjects at most it is told what was typed: those that failed most often. */
  int MOST_SUBJECTS = 1_000;

  /** So many ways to type them are told at most: the most frequent. */
  int MOST_QUERIES = 5_000;

  /** Of so many decisions at most it is known what was decided: the last ones. */
  int MOST_SETTLED = 2_000;

  /**
   * When searches count.
   *
   * @param since made then or later
   * @param opened nothing was opened of one that was made before that: later ones still may be
   */
  record Period(Instant since, Instant opened) {}

  /** Somebody decides about the gap that is led by {@code wording}. */
  record Decision(Wording wording, String by, Instant at) {}

  /** All that was typed for subjects that failed at least once. */
  List<AskedQuery> asked(Period period);

  /** In what words it was asked for {@code subject}; empty when nobody did, as far as is known. */
  Optional<Wording> wording(String subject);

  /** What was decided, the last first. */
  List<Settled> settled();

  /**
   * Decides that an article fills the gap. Atomic: of two at the same time one opens it, and both
   * are told the same; when opening fails nothing is decided.
   *
   * @param opening opens the article; called only when there is none, or none any more
   * @return the article
   */
  ArticleId draft(Decision decision, Supplier<ArticleId> opening);

  /** Decides that no article is needed; may be repeated. */
  void dismiss(Decision decision);
}
