package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.learning.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes gaps of what was searched for in vain.
 *
 * <ol>
 *   <li>Gaps that something was decided about lead first, then what failed most.
 *   <li>A query belongs to the leader it is most like, if they share at least {@link #ALIKE} of
 *       their words as {@link Wording#likeness} counts them; else it leads a gap of its own.
 *   <li>It is a gap when nothing was found at least once, or in half of the searches or more
 *       nothing was opened.
 *   <li>It is none when no article is needed, or when all failed before readers saw the article
 *       that fills it.
 *   <li>What failed most comes first, {@link #MOST} at most.
 * </ol>
 */
public final class Gaps {
  /** So much of their words have two ways to ask for the same in common. */
  static final double ALIKE = 0.7;

  /** So many gaps are told at most. */
  public static final int MOST = 200;

  private static final Comparator<AskedQuery> WORST_FIRST =
      Comparator.comparingInt(AskedQuery::failures)
          .thenComparingInt(AskedQuery::searches)
          .reversed()
          .thenComparing(AskedQuery::text);

  private final List<GapGroup> groups = new ArrayList<>();

  /** Where in the list of groups those are that have a word. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  private Gaps() {}

  /** The gaps in {@code asked}, given what was decided about some before. */
  public static List<Gap> of(List<AskedQuery> asked, List<Settled> settled) {
    return grouped(asked, settled).stream()
        .filter(GapGroup::isGap)
        .map(GapGroup::gap)
        .sorted(
            Comparator.comparingInt(Gap::failures)
                .thenComparing(Gap::lastAt)
                .reversed()
                .thenComparing(Gap::id))
        .limit(MOST)
        .toList();
  }

  /**
   * The ways in which it was asked for {@code subject}, most frequent first; empty when nobody did.
   */
  static List<Gap.Counted> queries(String subject, List<AskedQuery> asked, List<Settled> settled) {
    return grouped(asked, settled).stream()
        .filter(group -> group.has(subject))
        .findFirst()
        .map(GapGroup::queries)
        .orElse(List.of());
  }

  private static List<GapGroup> grouped(List<AskedQuery> asked, List<Settled> settled) {
    Gaps gaps = new Gaps();
    settled.forEach(one -> gaps.lead(new GapGroup(one.wording(), one)));
    asked.stream().sorted(WORST_FIRST).forEach(gaps::add);
    return gaps.groups;
  }

  private void lead(GapGroup group) {
    for (String word : group.wording().words()) {
      places.computeIfAbsent(word, none -> new ArrayList<>()).add(groups.size());
    }
    groups.add(group);
  }

  private void add(AskedQuery query) {
    Optional<GapGroup> leader = leader(query.wording());
    GapGroup group = leader.orElseGet(() -> new GapGroup(query.wording(), null));
    if (leader.isEmpty()) {
      lead(group);
    }
    group.add(query);
  }

  /** The one it is most like, of several the first; only those that share a word are looked at. */
  private Optional<GapGroup> leader(Wording wording) {
    NavigableMap<Integer, Double> likeness = new TreeMap<>();
    for (String word : wording.words()) {
      for (int place : places.getOrDefault(word, List.of())) {
        likeness.computeIfAbsent(place, one -> groups.get(one).wording().likeness(wording));
      }
    }
    double most = likeness.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return likeness.entrySet().stream()
        .filter(one -> one.getValue() >= ALIKE && one.getValue() == most)
        .findFirst()
        .map(one -> groups.get(one.getKey()));
  }
}
