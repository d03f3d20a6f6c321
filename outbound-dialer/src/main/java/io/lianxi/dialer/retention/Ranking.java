package io.lianxi.dialer.retention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom to call first: by expected net value, in so many steps of as many customers each. One whose
 * call would cost more than it saves comes last, with rank 0.
 *
 * @param ends of each step but the last the most that a call to one of it is expected to bring
 */
public record Ranking(List<Long> ends) {
  /** Of nobody: whoever is worth a call comes into the first step. */
  public static final Ranking NOBODY = new Ranking(List.of());

  public Ranking {
    ends = List.copyOf(ends);
  }

  /**
   * The steps of customers.
   *
   * @param nets what each call is expected to bring; changed by nobody
   * @param highest how many steps
   */
  public static Ranking of(long[] nets, int highest) {
    long[] worthwhile = Arrays.stream(nets).filter(net -> net > 0).sorted().toArray();
    return worthwhile.length == 0
        ? NOBODY
        : new Ranking(
            IntStream.range(1, highest)
                .mapToObj(step -> worthwhile[last(step, worthwhile.length, highest)])
                .toList());
  }

  /** The last of the first {@code steps} steps of {@code all}. */
  private static int last(int steps, int all, int highest) {
    return (int) (((long) steps * all + highest - 1) / highest) - 1;
  }

  /**
   * The rank of a customer, also of one the steps were not made of: 1 to as many as there are steps
   * for one worth a call.
   *
   * @param net what the call is expected to bring
   */
  public int rank(long net) {
    if (net <= 0) {
      return 0;
    }
    int rank = 1;
    while (rank <= ends.size() && ends.get(rank - 1) < net) {
      rank++;
    }
    return rank;
  }
}
