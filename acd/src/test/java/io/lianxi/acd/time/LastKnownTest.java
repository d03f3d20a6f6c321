package io.lianxi.acd.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LastKnownTest {
  private final Map<String, Integer> store = new TreeMap<>(Map.of("b", 2, "a", 1));
  private long revision = 1;
  private int readings;
  private boolean isAway;
  private final LastKnown<String, Integer> known = new LastKnown<>(this::revision, this::read);

  private long revision() {
    if (isAway) {
      throw new IllegalStateException("away");
    }
    return revision;
  }

  private Map<String, Integer> read() {
    readings++;
    return store;
  }

  private void change(String key, int value) {
    store.put(key, value);
    revision++;
  }

  @Test
  void theFirstToAskReadsAndTheOthersDoNot() {
    assertThat(known.all()).containsExactly(1, 2);
    assertThat(known.find("b")).isEqualTo(2);
    assertThat(known.find("c")).isNull();
    assertThat(readings).isEqualTo(1);
  }

  @Test
  void nothingIsReadWhileTheRevisionIsTheSame() {
    List<Integer> all = known.all();
    known.refresh();
    known.refresh();
    assertThat(readings).isEqualTo(1);
    assertThat(known.all()).isSameAs(all);
  }

  @Test
  void aChangeIsSeenAtTheNextRefresh() {
    known.all();
    change("c", 3);
    assertThat(known.find("c")).isNull();
    known.refresh();
    assertThat(known.all()).containsExactly(1, 2, 3);
  }

  @Test
  void whileTheStoreIsAwayWhatWasKnownLastStays() {
    known.all();
    isAway = true;
    assertThatThrownBy(known::refresh).hasMessage("away");
    assertThat(known.all()).containsExactly(1, 2);
    isAway = false;
    change("a", 7);
    known.refresh();
    assertThat(known.find("a")).isEqualTo(7);
  }

  @Test
  void whoNeverReadCannotBeAnsweredWhileTheStoreIsAway() {
    isAway = true;
    assertThatThrownBy(known::all).hasMessage("away");
    isAway = false;
    assertThat(known.all()).hasSize(2);
  }

  @Test
  void whatWasSavedHereIsSeenAtOnceAndReadOnceMore() {
    known.all();
    change("a", 9);
    known.saved("a", 9);
    assertThat(known.find("a")).isEqualTo(9);
    change("b", 8);
    known.refresh();
    assertThat(known.all()).containsExactly(9, 8);
  }
}
