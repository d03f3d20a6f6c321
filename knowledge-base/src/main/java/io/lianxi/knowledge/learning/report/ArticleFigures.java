package io.lianxi.knowledge.learning.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What is known of the use of articles. Only reads. */
interface ArticleFigures {

  /**
   * Articles that were used, opened or judged since then, the most used first.
   *
   * @param most how many at most
   */
  List<UsedArticle> used(Instant since, int most);

  /** Tells {@code each} of every article that readers see, in no order, one after the other. */
  void each(Consumer<ArticleFacts> each);

  /**
   * What the articles answer that readers see, those published last first.
   *
   * @param most how many at most
   */
  List<Sayings> sayings(int most);
}
