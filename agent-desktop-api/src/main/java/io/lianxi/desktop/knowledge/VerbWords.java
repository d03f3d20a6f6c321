package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.authoring.ArticleVerb;
import io.lianxi.knowledge.authoring.Deed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a verb.
 *
 * @param revision of the article that was seen; null for whichever is there
 * @param publishAt when it is to be published; null for now
 * @param reason why, which people read
 * @param edition which one is restored
 */
@KnownFieldsOnly
public record VerbWords(
    @Nullable Integer revision,
    @Nullable String publishAt,
    @Nullable String reason,
    @Nullable Integer edition) {
  static final VerbWords NONE = new VerbWords(null, null, null, null);
  private static final int LONGEST_REASON = 500;

  /** The deed that they make of {@code verb}. */
  Deed deed(ArticleVerb verb, IntFunction<Optional<ArticleEdition>> editions) {
    Wrong wrong = new Wrong();
    Optional<Deed> deed =
        switch (verb) {
          case SUBMIT -> Optional.of(new Deed.Submit());
          case APPROVE -> Optional.of(new Deed.Approve(time(wrong)));
          case REJECT -> Optional.of(new Deed.Reject(reason(wrong)));
          case PUBLISH -> Optional.of(new Deed.Publish());
          case WITHDRAW -> Optional.of(new Deed.Withdraw(reason(wrong)));
          case RESTORE -> restored(editions, wrong);
          case DISCARD -> Optional.of(new Deed.Discard());
          case EDIT -> Optional.empty(); // has an address of its own
        };
    wrong.refuse();
    return deed.orElseThrow();
  }

  private @Nullable Instant time(Wrong wrong) {
    if (publishAt == null || publishAt.isBlank()) {
      return null;
    }
    try {
      return Instant.parse(publishAt);
    } catch (DateTimeException e) {
      wrong.add("publishAt", "不是时间", "is not a time such as 2026-12-01T08:00:00Z");
      return null;
    }
  }

  private String reason(Wrong wrong) {
    if (reason == null || reason.isBlank()) {
      wrong.mustBeGiven("reason");
      return "";
    }
    if (reason.length() > LONGEST_REASON) {
      wrong.add("reason", "最多 500 个字符", "must have at most " + LONGEST_REASON + " characters");
    }
    return reason.strip();
  }

  private Optional<Deed> restored(IntFunction<Optional<ArticleEdition>> editions, Wrong wrong) {
    if (edition == null) {
      wrong.mustBeGiven("edition");
      return Optional.empty();
    }
    Optional<ArticleEdition> found = editions.apply(edition);
    if (found.isEmpty()) {
      wrong.add("edition", "没有这个版本", "is no edition of the article");
    }
    return found.map(Deed.Restore::new);
  }
}
