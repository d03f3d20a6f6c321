package io.lianxi.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.SearchListener.Search;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class SearchRecorderTest {
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00Z");
  private final MemoryLog log = new MemoryLog();
  private final SearchRecorder recorder = new SearchRecorder(log, Clock.fixed(T0, ZoneOffset.UTC));

  /** Keeps searches in memory, unless it is away. */
  private static final class MemoryLog implements SearchLog {
    private final List<LoggedSearch> searches = new ArrayList<>();
    private boolean isAway;

    @Override
    public void add(List<LoggedSearch> added) {
      if (isAway) {
        throw new IllegalStateException("away");
      }
      searches.addAll(added);
    }

    @Override
    public boolean click(Click click) {
      return searches.stream().anyMatch(one -> one.id().equals(click.search()));
    }

    @Override
    public int forgetBefore(Instant then) {
      return 0;
    }
  }

  private static Search search(String text, int from, @Nullable ArticleKind kind) {
    Scope scope = new Scope(LocalDate.parse("2026-11-28"), null, null, kind);
    return search(new SearchQuestion(text, from, 10, scope, SearchMode.HYBRID), null);
  }

  private static Search search(SearchQuestion question, @Nullable Degraded degraded) {
    return new Search(
        UUID.randomUUID(),
        "agent01",
        question,
        new SearchAnswer(List.of(), 7, question.mode(), degraded, null, List.of(), List.of()));
  }

  @Test
  void searchesAreWrittenLater() {
    Search search = search(" 查话费 ", 0, null);
    recorder.searched(search);
    assertThat(log.searches).isEmpty();
    recorder.write();
    assertThat(log.searches)
        .containsExactly(new LoggedSearch(search.id(), T0, "agent01", "查话费", 7, false));
  }

  @Test
  void nextPagesAndEmptyQueriesAreNoSearches() {
    recorder.searched(search("查话费", 10, null));
    recorder.searched(search("  ", 0, null));
    recorder.write();
    assertThat(log.searches).isEmpty();
  }

  @Test
  void whatLookedThroughAPartOnlyIsMarked() {
    recorder.searched(search("查话费", 0, ArticleKind.FAQ));
    recorder.write();
    assertThat(log.searches).singleElement().matches(LoggedSearch::isPartial);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotSearchedAsWellAsUsualIsMarked(Degraded degraded) {
    Scope anywhere = new Scope(LocalDate.parse("2026-11-28"), null, null, null);
    recorder.searched(
        search(new SearchQuestion("查话费", 0, 10, anywhere, SearchMode.HYBRID), degraded));
    recorder.write();
    assertThat(log.searches).singleElement().matches(LoggedSearch::isPartial);
  }

  @Test
  void ofALongQueryTheBeginningIsKeptWithoutHalfASign() {
    recorder.searched(search("a".repeat(199) + "😀" + "b".repeat(500), 0, null));
    recorder.write();
    assertThat(log.searches.getFirst().query()).isEqualTo("a".repeat(199));
  }

  @Test
  void whatComesWhileTooManyWaitIsDroppedAndCounted() {
    for (int i = 0; i < SearchRecorder.MOST_WAITING + 3; i++) {
      recorder.searched(search("查话费" + i, 0, null));
    }
    assertThat(recorder.dropped()).isEqualTo(3);
    recorder.write();
    assertThat(log.searches).hasSize(SearchRecorder.MOST_WAITING);
    recorder.searched(search("查流量", 0, null));
    recorder.write();
    assertThat(log.searches).hasSize(SearchRecorder.MOST_WAITING + 1);
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenLater() {
    recorder.searched(search("查话费", 0, null));
    log.isAway = true;
    assertThatThrownBy(recorder::write).hasMessage("away");
    log.isAway = false;
    recorder.searched(search("查流量", 0, null));
    recorder.write();
    assertThat(log.searches).extracting(LoggedSearch::query).containsExactly("查话费", "查流量");
  }

  @Test
  void aClickThatComesBeforeItsSearchIsWrittenWaitsForNothing() {
    Search search = search("查话费", 0, null);
    recorder.searched(search);
    assertThat(recorder.click(click(search.id()))).isTrue();
    assertThat(recorder.click(click(UUID.randomUUID()))).isFalse();
  }

  private static Click click(UUID search) {
    return new Click(search, "agent01", new ArticleId("a"), 1, T0);
  }
}
