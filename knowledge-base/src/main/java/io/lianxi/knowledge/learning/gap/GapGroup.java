package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.learning.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Queries that ask for the same, and what was decided about that. */
final class GapGroup {
  private static final Comparator<AskedQuery> FREQUENT_FIRST =
      Comparator.comparingInt(AskedQuery::searches).reversed().thenComparing(AskedQuery::text);

  private final Wording wording;
  private final @Nullable Settled settled;
  private final List<AskedQuery> queries = new ArrayList<>();

  /**
   * @param wording of the query that leads it
   * @param settled null when nothing was decided
   */
  GapGroup(Wording wording, @Nullable Settled settled) {
    this.wording = wording;
    this.settled = settled;
  }

  Wording wording() {
    return wording;
  }

  void add(AskedQuery query) {
    queries.add(query);
  }

  /** Does it ask for {@code subject}, in one way or another? */
  boolean has(String subject) {
    return wording.subject().equals(subject)
        || queries.stream().anyMatch(query -> query.wording().subject().equals(subject));
  }

  boolean isGap() {
    int noHit = sum(AskedQuery::noHit);
    int noClick = sum(AskedQuery::noClick);
    boolean isFailing = noHit > 0 || (noClick > 0 && noClick * 2 >= sum(AskedQuery::searches));
    return isFailing && !isSettled();
  }

  private boolean isSettled() {
    if (settled == null) {
      return false;
    }
    Instant filled = settled.filledAt();
    return settled.isDismissed() || (filled != null && !hasFailedSince(filled));
  }

  private boolean hasFailedSince(Instant then) {
    return queries.stream()
        .map(AskedQuery::lastFailedAt)
        .filter(Objects::nonNull)
        .anyMatch(then::isBefore);
  }

  private int sum(ToIntFunction<AskedQuery> figure) {
    return queries.stream().mapToInt(figure).sum();
  }

  /** The most frequent first. */
  List<Gap.Counted> queries() {
    return queries.stream()
        .sorted(FREQUENT_FIRST)
        .limit(Gap.MOST_QUERIES)
        .map(query -> new Gap.Counted(query.text(), query.searches()))
        .toList();
  }

  Gap gap() {
    return new Gap(
        wording.subject(),
        queries(),
        sum(AskedQuery::searches),
        sum(AskedQuery::noHit),
        sum(AskedQuery::noClick),
        queries.stream().map(AskedQuery::lastAt).max(Comparator.naturalOrder()).orElseThrow(),
        Optional.ofNullable(settled).map(Settled::draft).orElse(null));
  }
}
