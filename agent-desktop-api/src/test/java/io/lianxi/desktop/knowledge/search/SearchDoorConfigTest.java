package io.lianxi.desktop.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchListener;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.Suggestion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How the door to search is put together. */
@NullUnmarked
class SearchDoorConfigTest {
  private final List<String> told = new ArrayList<>();
  private final Listeners listeners = new Listeners();
  private final SearchApi door =
      new SearchDoorConfig()
          .searchApi(
              new NothingFound(),
              listeners,
              new Today(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ZoneOffset.UTC));

  /** Two who want to know, and how often they were looked for. */
  private final class Listeners implements ObjectProvider<SearchListener> {
    private int times;

    @Override
    public Stream<SearchListener> orderedStream() {
      times++;
      return Stream.of(
          search -> told.add("first " + search.question().text()),
          search -> told.add("second " + search.question().text()));
    }
  }

  /** Finds nothing. */
  private static final class NothingFound implements ArticleSearch {
    @Override
    public SearchAnswer search(SearchQuestion question) {
      return new SearchAnswer(List.of(), 0, SearchMode.LEXICAL, null, null, List.of(), List.of());
    }

    @Override
    public List<Suggestion> complete(String start, LocalDate day, int most) {
      return List.of();
    }
  }

  private void ask(String text) {
    MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
    asked.add("q", text);
    door.search(asked, new StaffMember("agent01", "Agent", Role.AGENT, Language.EN));
  }

  @Test
  void whoWantsToKnowOfSearchesIsLookedForOnceAndToldOfEach() {
    ask("one");
    ask("two");
    assertThat(told).containsExactly("first one", "second one", "first two", "second two");
    assertThat(listeners.times).isEqualTo(1);
  }
}
