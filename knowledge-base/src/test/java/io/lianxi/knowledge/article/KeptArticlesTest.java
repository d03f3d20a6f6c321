package io.lianxi.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.springframework.dao.DataAccessResourceFailureException;

@NullUnmarked
class KeptArticlesTest {
  private final MemoryPublishedArticles stored = new MemoryPublishedArticles();
  private final PublishedArticles asked =
      mock(PublishedArticles.class, AdditionalAnswers.delegatesTo(stored));
  private final KeptArticles kept = new KeptArticles(asked);
  private final List<ArticleId> read = new ArrayList<>();
  private Runnable afterReading = () -> {};

  @BeforeEach
  void tellsWhatIsRead() {
    doAnswer(
            question -> {
              Collection<ArticleId> ids = question.getArgument(0);
              read.addAll(ids);
              List<PublishedArticle> found = stored.findAll(ids);
              afterReading.run();
              return found;
            })
        .when(asked)
        .findAll(any());
  }

  private static PublishedArticle article(String id, int edition) {
    return PublishedArticlesContract.article(id, edition);
  }

  private static ArticleId id(String value) {
    return new ArticleId(value);
  }

  private List<PublishedArticle> found(String... ids) {
    return kept.look().findAll(Stream.of(ids).map(ArticleId::new).toList());
  }

  @Test
  void whatWasReadBeforeIsNotReadAgain() {
    stored.publish(article("a", 1));
    stored.publish(article("b", 1));
    assertThat(found("a")).containsExactly(article("a", 1));
    assertThat(found("a", "b")).containsExactlyInAnyOrder(article("a", 1), article("b", 1));
    assertThat(found("a", "b")).hasSize(2);
    assertThat(read).containsExactly(id("a"), id("b"));
  }

  @Test
  void whatHasChangedIsReadAgain() {
    stored.publish(article("a", 1));
    stored.publish(article("b", 1));
    found("a", "b");
    stored.publish(article("a", 2));
    assertThat(found("a", "b")).containsExactlyInAnyOrder(article("a", 2), article("b", 1));
    assertThat(read).containsExactly(id("a"), id("b"), id("a"));
  }

  @Test
  void whatWasWithdrawnIsNotFound() {
    stored.publish(article("a", 1));
    found("a");
    stored.withdraw(id("a"));
    assertThat(found("a")).isEmpty();
  }

  @Test
  void whatChangesWhileItIsReadIsNotKept() {
    stored.publish(article("a", 1));
    found();
    afterReading =
        () -> {
          afterReading = () -> {};
          stored.publish(article("a", 2));
          found("b"); // takes the change for that of an article which is not kept
        };
    found("a");
    assertThat(found("a")).containsExactly(article("a", 2));
  }

  @Test
  void afterVeryManyChangesEverythingIsReadAgain() {
    stored.publish(article("a", 1));
    found("a");
    stored.withdraw(id("a"));
    IntStream.range(0, PublishedArticles.MOST).forEach(i -> stored.publish(article("b" + i, 1)));
    assertThat(found("a")).isEmpty();
    found("b1");
    read.clear();
    assertThat(found("b1")).hasSize(1);
    assertThat(read).isEmpty();
  }

  @Test
  void whoCannotLookIsToldWhy() {
    doThrow(new DataAccessResourceFailureException("away"))
        .when(asked)
        .changedAfter(anyLong(), anyInt());
    assertThatThrownBy(() -> found("a")).isInstanceOf(DataAccessResourceFailureException.class);
  }
}
