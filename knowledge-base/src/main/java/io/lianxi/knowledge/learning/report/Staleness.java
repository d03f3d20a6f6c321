package io.lianxi.knowledge.learning.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which articles have to be looked at again, and why; the first reason that holds is told:
 *
 * <ol>
 *   <li>its last day is over or comes within 30 days, and it was published 30 days ago or before:
 *       whoever published it since then knew that day;
 *   <li>three readers or more did not find it useful, and more than did;
 *   <li>it was published 90 days ago or before, and neither opened nor used since then;
 *   <li>it was published a year ago or before.
 * </ol>
 *
 * <p>Of each reason the {@link #MOST} that have waited longest are told.
 */
public final class Staleness {
  /** So many articles are told of each reason at most. */
  public static final int MOST = 100;

  private static final int SOON_DAYS = 30;
  private static final Duration FRESH = Duration.ofDays(30);
  private static final int MANY_COMPLAIN = 3;
  private static final Duration UNUSED = Duration.ofDays(90);
  private static final Duration OLD = Duration.ofDays(365);

  /** Why an article has to be looked at again, the most urgent first. */
  public enum Reason {
    EXPIRES,
    NOT_USEFUL,
    UNUSED,
    OLD
  }

  /** An article that has to be looked at again. */
  public record Stale(ArticleFacts article, Reason reason) {}

  private final Instant now;
  private final LocalDate today;
  private final Map<Reason, PriorityQueue<Stale>> worst = new EnumMap<>(Reason.class);

  /**
   * @param today where the centre is
   */
  Staleness(Instant now, LocalDate today) {
    this.now = now;
    this.today = today;
  }

  private static Comparator<Stale> worstFirst(Reason reason) {
    Comparator<Stale> order =
        switch (reason) {
          case EXPIRES ->
              Comparator.comparing(
                  stale -> Optional.ofNullable(stale.article.validTo()).orElseThrow());
          case NOT_USEFUL ->
              Comparator.comparing(stale -> stale.article.useful() - stale.article.notUseful());
          case UNUSED, OLD -> Comparator.comparing(stale -> stale.article.publishedAt());
        };
    return order.thenComparing(stale -> stale.article.id());
  }

  /** Looks at one more article. */
  void look(ArticleFacts article) {
    reason(article)
        .ifPresent(
            reason -> {
              PriorityQueue<Stale> found =
                  worst.computeIfAbsent(
                      reason, first -> new PriorityQueue<>(worstFirst(first).reversed()));
              found.add(new Stale(article, reason));
              if (found.size() > MOST) {
                found.remove();
              }
            });
  }

  /** Why the article has to be looked at again; empty when it has not. */
  Optional<Reason> reason(ArticleFacts article) {
    if (isEnding(article) && isBefore(article.publishedAt(), FRESH)) {
      return Optional.of(Reason.EXPIRES);
    }
    if (article.notUseful() >= MANY_COMPLAIN && article.notUseful() > article.useful()) {
      return Optional.of(Reason.NOT_USEFUL);
    }
    Instant used = article.lastUsedAt();
    if (isBefore(article.publishedAt(), UNUSED) && (used == null || isBefore(used, UNUSED))) {
      return Optional.of(Reason.UNUSED);
    }
    return isBefore(article.publishedAt(), OLD) ? Optional.of(Reason.OLD) : Optional.empty();
  }

  private boolean isEnding(ArticleFacts article) {
    LocalDate last = article.validTo();
    return last != null && !last.isAfter(today.plusDays(SOON_DAYS));
  }

  private boolean isBefore(Instant then, Duration ago) {
    return !then.isAfter(now.minus(ago));
  }

  /** What was found, the most urgent reason first. */
  List<Stale> found() {
    return worst.entrySet().stream()
        .flatMap(found -> found.getValue().stream().sorted(worstFirst(found.getKey())))
        .toList();
  }
}
