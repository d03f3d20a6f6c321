package io.lianxi.knowledge.learning.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class GapsTest {
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00Z");

  private static Wording wording(String text) {
    return Wording.of(text).orElseThrow();
  }

  private static AskedQuery asked(String text, int searches, int noHit, int noClick) {
    return new AskedQuery(text, wording(text), searches, noHit, noClick, T0, T0);
  }

  private static Settled settled(String text, String draft, Instant filledAt, boolean dismissed) {
    return new Settled(
        wording(text).subject(),
        wording(text),
        draft == null ? null : new ArticleId(draft),
        filledAt,
        dismissed);
  }

  private static List<String> texts(Gap gap) {
    return gap.queries().stream().map(Gap.Counted::text).toList();
  }

  @Test
  void waysToAskForTheSameMakeOneGap() {
    List<Gap> gaps =
        Gaps.of(
            List.of(
                asked("宽带不能上网", 2, 0, 2),
                asked("宽带上不了网", 7, 1, 3),
                asked("怎么宽带上不了网", 1, 0, 1),
                asked("积分兑换", 1, 1, 0)),
            List.of());
    assertThat(gaps).hasSize(2);
    Gap first = gaps.getFirst();
    assertThat(texts(first)).containsExactly("宽带上不了网", "宽带不能上网", "怎么宽带上不了网");
    assertThat(List.of(first.searches(), first.noHit(), first.noClick())).containsExactly(10, 1, 6);
    assertThat(first.id()).isEqualTo(wording("宽带上不了网").subject());
    assertThat(first.draft()).isNull();
    assertThat(texts(gaps.get(1))).containsExactly("积分兑换");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, true", // nothing was found
    "9, 1, 0, true", // once is enough
    "2, 0, 1, true", // half of them opened nothing
    "9, 0, 4, false", // most opened something
    "3, 0, 0, false"
  })
  void itIsAGapWhenMuchFailed(int searches, int noHit, int noClick, boolean isGap) {
    assertThat(Gaps.of(List.of(asked("查话费", searches, noHit, noClick)), List.of()))
        .hasSize(isGap ? 1 : 0);
  }

  @Test
  void whatFailedMostComesFirst() {
    List<Gap> gaps =
        Gaps.of(
            List.of(asked("积分兑换", 9, 1, 0), asked("国际漫游", 5, 0, 5), asked("靓号", 4, 2, 2)),
            List.of());
    assertThat(gaps).extracting(gap -> texts(gap).getFirst()).containsExactly("国际漫游", "靓号", "积分兑换");
  }

  @Test
  void whatWasDecidedAboutLeads() {
    List<AskedQuery> asked = List.of(asked("宽带上不了网", 7, 1, 3), asked("积分兑换", 1, 1, 0));
    List<Gap> gaps =
        Gaps.of(
            asked,
            List.of(settled("宽带不能上网", "a", null, false), settled("怎样兑换积分", null, null, true)));
    assertThat(gaps)
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.id()).isEqualTo(wording("宽带不能上网").subject());
              assertThat(gap.draft()).isEqualTo(new ArticleId("a"));
              assertThat(texts(gap)).containsExactly("宽带上不了网");
            });
  }

  @Test
  void aGapIsFilledUntilItFailsAgain() {
    List<AskedQuery> asked = List.of(asked("积分兑换", 3, 3, 0));
    assertThat(Gaps.of(asked, List.of(settled("积分兑换", "a", T0, false)))).isEmpty();
    assertThat(Gaps.of(asked, List.of(settled("积分兑换", "a", T0.minusSeconds(1), false)))).hasSize(1);
  }

  @Test
  void aDecisionAboutWhatNobodyAsksIsNoGap() {
    assertThat(Gaps.of(List.of(), List.of(settled("积分兑换", "a", null, false)))).isEmpty();
  }

  @Test
  void numbersTellPackagesApart() {
    assertThat(Gaps.of(List.of(asked("退订10元流量包", 1, 1, 0), asked("退订20元流量包", 1, 1, 0)), List.of()))
        .hasSize(2);
  }

  @Test
  void soManyAreToldAtMost() {
    List<AskedQuery> asked =
        IntStream.range(0, Gaps.MOST + 50).mapToObj(i -> asked("包" + i, 1, 1, 0)).toList();
    assertThat(Gaps.of(asked, List.of())).hasSize(Gaps.MOST);
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    List<AskedQuery> asked =
        List.of(asked("宽带不能上网", 2, 0, 2), asked("宽带上不了网", 2, 0, 2), asked("上网宽带不能", 2, 0, 2));
    assertThat(Gaps.of(asked, List.of())).isEqualTo(Gaps.of(asked.reversed(), List.of()));
  }
}
