package io.lianxi.knowledge.intake;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.article.Revised;
import io.lianxi.knowledge.article.Searchable;
import io.lianxi.knowledge.authoring.ArticleRules;
import io.lianxi.knowledge.authoring.ArticleRules.Moment;
import io.lianxi.knowledge.authoring.ArticleRules.Outcome;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.knowledge.authoring.Deed;
import io.lianxi.knowledge.library.Library;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes articles in, a batch at a time: each that can be, whatever becomes of the others. Whoever
 * dies in the middle has taken in the batches before; the same again changes only what is new.
 */
public final class Intake {
  private static final int BATCH = 500;
  private static final int BATCH_LETTERS = 4 << 20;
  private static final int TRIES = 5;

  /** Long enough for the meaning of as many articles as search waits for; words take moments. */
  private static final Duration SEARCHABLE = Duration.ofMinutes(2);

  private final Stores stores;
  private final Clock clock;

  /** What it reads and changes. */
  public record Stores(
      Articles articles, PublishedArticles published, Library library, Searchable searchable) {}

  public Intake(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * How articles are taken in.
   *
   * @param isPublished readers see them at once; else they are drafts
   * @param by log-in name
   */
  public record Terms(boolean isPublished, String by) {}

  /** Something that hands over what came, in order. */
  public interface Source {
    void read(Consumer<Incoming> reader);
  }

  /** What was offered, cleaned. */
  private record Taken(Place place, ArticleText text) {}

  /** What is waiting to be written. */
  private static final class Batch {
    private final Map<ArticleId, Taken> waiting = new LinkedHashMap<>();
    private int repeated;
    private int letters;
  }

  /** Takes all of {@code source} in; when it returns search has been waited for. */
  public ImportReport run(Source source, Terms terms) {
    Tally tally = new Tally();
    Batch batch = new Batch();
    Set<String> categories = new TreeSet<>();
    source.read(
        incoming -> {
          switch (incoming) {
            case Incoming.Refused refused ->
                tally.reject(refused.place(), refused.id(), refused.remark());
            case Incoming.Offered offered -> offered(offered, batch, categories, tally);
          }
          if (batch.waiting.size() >= BATCH || batch.letters >= BATCH_LETTERS) {
            write(batch, terms, tally);
          }
        });
    write(batch, terms, tally);
    stores.library().add(categories, terms.by());
    return tally.report(!terms.isPublished() || isSearchable());
  }

  private static void offered(
      Incoming.Offered offered, Batch batch, Set<String> categories, Tally tally) {
    Optional<Remark> wrong = offered.wish().wrong();
    if (wrong.isPresent()) {
      tally.reject(offered.place(), offered.id().value(), wrong.get());
      return;
    }
    ArticleWish.Cleaned cleaned = offered.wish().clean();
    tally.cleaned(offered.place(), offered.id(), cleaned.removed());
    if (!cleaned.text().scope().category().isEmpty()) {
      categories.add(cleaned.text().scope().category());
    }
    batch.letters += cleaned.text().body().length() + cleaned.text().plain().length();
    Taken before = batch.waiting.put(offered.id(), new Taken(offered.place(), cleaned.text()));
    if (before != null) {
      batch.repeated++;
    }
  }

  private void write(Batch batch, Terms terms, Tally tally) {
    if (batch.waiting.isEmpty()) {
      return;
    }
    for (int i = 0; i < batch.repeated; i++) {
      tally.took(true);
    }
    for (int i = 0; i < TRIES; i++) {
      Decided decided = decided(batch.waiting, terms, clock.instant());
      if (stores.articles().record(decided.changes)) {
        decided.tell(tally);
        batch.waiting.clear();
        batch.repeated = 0;
        batch.letters = 0;
        return;
      }
    }
    throw new IllegalStateException("others change the same articles all the time");
  }

  /** What becomes of a batch. */
  private static final class Decided {
    private final List<Revised> changes = new ArrayList<>();
    private final Map<ArticleId, Taken> refused = new LinkedHashMap<>();
    private int added;
    private int updated;

    void tell(Tally tally) {
      for (int i = 0; i < added + updated; i++) {
        tally.took(i >= added);
      }
      refused.forEach(
          (id, taken) ->
              tally.reject(
                  taken.place(),
                  id.value(),
                  new Remark(
                      "id", true, "该文章正在审核，不能覆盖", "is being reviewed and cannot be written over")));
    }
  }

  private Decided decided(Map<ArticleId, Taken> waiting, Terms terms, Instant now) {
    Map<ArticleId, Article> there =
        stores.articles().findAll(waiting.keySet()).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    Decided decided = new Decided();
    waiting.forEach(
        (id, taken) -> {
          Article before = there.get(id);
          if (before == null) {
            decided.added++;
            decided.changes.add(
                terms.isPublished()
                    ? ArticleRules.taken(null, id, taken.text(), terms.by(), now)
                    : ArticleRules.opened(id, taken.text(), terms.by(), now));
          } else {
            again(before, taken, terms, now, decided);
          }
        });
    return decided;
  }

  private static void again(
      Article before, Taken taken, Terms terms, Instant now, Decided decided) {
    if (says(before, taken.text(), terms)) {
      decided.updated++;
    } else if (terms.isPublished()) {
      decided.updated++;
      decided.changes.add(ArticleRules.taken(before, before.id(), taken.text(), terms.by(), now));
    } else {
      Moment moment = new Moment(now, LocalDate.ofInstant(now, ZoneOffset.UTC));
      switch (ArticleRules.decide(before, new Deed.Edit(taken.text()), terms.by(), moment)) {
        case Outcome.Done(Revised revised) -> {
          decided.updated++;
          decided.changes.add(revised);
        }
        case Outcome.Refused refused -> decided.refused.put(before.id(), taken);
        case Outcome.Wrong wrong -> decided.refused.put(before.id(), taken);
      }
    }
  }

  private static boolean says(Article before, ArticleText text, Terms terms) {
    boolean isSeen = before.published() != null && before.published().text().equals(text);
    boolean isDraft = before.working() != null && before.working().text().equals(text);
    return isSeen || (isDraft && !terms.isPublished());
  }

  private boolean isSearchable() {
    try {
      return stores.searchable().await(stores.published().lastPosition(), SEARCHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
