package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Asks the questions of a set one after the other and looks where their articles are. */
final class TrialRunner {
  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 100;

  private final Meaning meaning;
  private final LocalDate day;
  private final IntPredicate progress;
  private int done;

  /** Not every question was searched for by meaning, as the others were. */
  static final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param day on which articles have to be true
   * @param progress told how many searches were made; false ends the run
   */
  TrialRunner(Meaning meaning, LocalDate day, IntPredicate progress) {
    this.meaning = meaning;
    this.day = day;
    this.progress = progress;
  }

  /**
   * The place of the first right article of each question; null where none of the first ten is.
   *
   * @throws NotReady when some could not be searched for as the others were
   * @throws CancellationException when the run is to end
   */
  List<@Nullable Integer> places(List<LabelledQuery> queries, ArticleSearch search) {
    List<@Nullable Integer> places = new ArrayList<>(queries.size());
    for (LabelledQuery query : queries) {
      places.add(place(query, answer(query.text(), search)).orElse(null));
      done++;
      if (!progress.test(done)) {
        throw new CancellationException();
      }
    }
    return places;
  }

  private static Optional<Integer> place(LabelledQuery query, SearchAnswer answer) {
    for (int i = 0; i < answer.hits().size(); i++) {
      if (query.relevant().contains(answer.hits().get(i).article().id())) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** While others ask so much that meaning has to wait, or the model is loaded, so does the run. */
  private SearchAnswer answer(String text, ArticleSearch search) {
    SearchQuestion question =
        new SearchQuestion(
            text, 0, Figures.DEPTH, new Scope(day, null, null, null), SearchMode.HYBRID);
    for (int i = 0; i < TRIES; i++) {
      SearchAnswer answer = search.search(question);
      if (answer.degraded() != Degraded.MEANING_NOT_READY || !isComing()) {
        return answer;
      }
      pause();
    }
    throw new NotReady();
  }

  private boolean isComing() {
    return meaning.isComing() || meaning.embeddings().isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
