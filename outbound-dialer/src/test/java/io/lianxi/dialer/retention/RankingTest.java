package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static int[] ranks(int steps, long... nets) {
    Ranking ranking = Ranking.of(nets, steps);
    return Arrays.stream(nets).mapToInt(ranking::rank).toArray();
  }

  @Test
  void whoIsWorthMostComesFirstAndWhoCostsMoreThanSavedLast() {
    assertThat(ranks(4, 500, -3, 100, 0, 900, 300)).containsExactly(3, 0, 1, 0, 4, 2);
  }

  @Test
  void stepsHaveAsManyCustomersEach() {
    int[] ranks = ranks(19, LongStream.rangeClosed(1, 1_900).toArray());
    for (int step = 1; step <= 19; step++) {
      int rank = step;
      assertThat(Arrays.stream(ranks).filter(one -> one == rank).count()).isEqualTo(100);
    }
    assertThat(ranks).isSorted();
  }

  @Test
  void whoIsWorthTheSameHasTheSameRank() {
    int[] ranks = ranks(19, LongStream.generate(() -> 7).limit(100_000).toArray());
    assertThat(Arrays.stream(ranks).distinct().toArray()).containsExactly(1);
    assertThat(Ranking.of(new long[0], 19)).isEqualTo(Ranking.NOBODY);
  }

  @Test
  void whoComesLaterGoesToTheStepOfThoseWorthAsMuch() {
    Ranking known = Ranking.of(LongStream.rangeClosed(1, 1_900).toArray(), 19);
    assertThat(LongStream.of(-5, 0, 1, 100, 101, 1_800, 1_801, 999_999).mapToInt(known::rank))
        .containsExactly(0, 0, 1, 1, 2, 18, 19, 19);
    assertThat(Ranking.NOBODY.rank(7)).isEqualTo(1);
    assertThat(Ranking.NOBODY.rank(0)).isZero();
  }
}
