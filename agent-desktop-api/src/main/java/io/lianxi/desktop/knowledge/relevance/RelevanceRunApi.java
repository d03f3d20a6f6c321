package io.lianxi.desktop.knowledge.relevance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.knowledge.KnowledgeAccess;
import io.lianxi.desktop.knowledge.search.SynonymApi;
import io.lianxi.desktop.knowledge.search.WeightApi;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.relevance.Figures;
import io.lianxi.knowledge.relevance.LabelledSet;
import io.lianxi.knowledge.relevance.LabelledSets;
import io.lianxi.knowledge.relevance.RelevanceRun;
import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.Outcome;
import io.lianxi.knowledge.relevance.RelevanceRun.State;
import io.lianxi.knowledge.relevance.Trial;
import io.lianxi.knowledge.relevance.Trials;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.SearchWeights;
import io.lianxi.knowledge.text.SynonymList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs over labelled questions: how well they find their articles before and after a change. */
@RestController
@RequestMapping("/api/knowledge/relevance/runs")
public final class RelevanceRunApi {
  private static final int MOST_TOLD = 50;

  private final LabelledSets sets;
  private final Trials trials;
  private final KnownWeights weights;

  RelevanceRunApi(LabelledSets sets, Trials trials, KnownWeights weights) {
    this.sets = sets;
    this.trials = trials;
    this.weights = weights;
  }

  /**
   * What is to be tried.
   *
   * @param synonyms the whole list instead of the one in force; absent to keep that
   * @param weights instead of those in force; what is left out stays as it is
   */
  @KnownFieldsOnly
  public record Wish(
      @Nullable String set, SynonymApi.@Nullable Wish synonyms, WeightApi.@Nullable Wish weights) {}

  /** A run that was begun. */
  public record Begun(String id) {}

  /**
   * A run.
   *
   * @param done how many searches were made, of {@code total}
   * @param before null until it is done, as {@code after} is
   * @param changed the questions whose first right article has another place
   * @param failure why it failed: {@code elasticsearch-away}, {@code meaning-not-ready}, {@code
   *     stopped}, {@code died} or {@code fault}; null when it did not
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record View(
      String id,
      String set,
      State state,
      int done,
      int total,
      @Nullable Figures before,
      @Nullable Figures after,
      List<Change> changed,
      @Nullable String failure,
      String startedBy,
      Instant startedAt) {

    static View of(RelevanceRun run) {
      Optional<Outcome> outcome = Optional.ofNullable(run.outcome());
      Failure failure = run.failure();
      return new View(
          run.id().toString(),
          run.set(),
          run.state(),
          run.done(),
          run.total(),
          outcome.map(Outcome::before).orElse(null),
          outcome.map(Outcome::after).orElse(null),
          outcome.map(Outcome::moved).orElse(List.of()).stream().map(Change::of).toList(),
          failure == null ? null : failure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          run.startedBy(),
          run.startedAt());
    }
  }

  /** A question that moved; null where none of the first ten is right. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Change(String query, @Nullable Integer before, @Nullable Integer after) {
    static Change of(Figures.Moved moved) {
      return new Change(moved.query(), moved.before(), moved.after());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun begin(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return trials
        .begin(trial(wish), member.username())
        .map(id -> new Begun(id.toString()))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.CONFLICT, "busy", "As many runs go on as may at the same time."));
  }

  private Trial trial(Wish wish) {
    Wrong wrong = new Wrong();
    Optional<LabelledSet> set = Optional.ofNullable(wish.set()).flatMap(sets::find);
    if (set.isEmpty()) {
      wrong.add("set", "没有这个问题集", "must be the name of a labelled set");
    }
    SynonymList synonyms = wish.synonyms() == null ? null : synonyms(wish.synonyms(), wrong);
    SearchWeights tried = wish.weights() == null ? null : weights(wish.weights(), wrong);
    wrong.refuse();
    return new Trial(set.orElseThrow(), synonyms, tried);
  }

  private static SynonymList synonyms(SynonymApi.Wish wish, Wrong wrong) {
    Wrong part = new Wrong();
    SynonymList list = wish.list(part);
    part.addErrors(list.check());
    wrong.addUnder("synonyms", part);
    return list;
  }

  private SearchWeights weights(WeightApi.Wish wish, Wrong wrong) {
    Wrong part = new Wrong();
    SearchWeights tried = wish.weights(weights.inForce().content());
    part.addErrors(tried.check());
    wrong.addUnder("weights", part);
    return tried;
  }

  @GetMapping
  List<View> last(@AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return trials.last(MOST_TOLD).stream().map(View::of).toList();
  }

  @GetMapping("/{id}")
  View get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return run(id).flatMap(trials::find).map(View::of).orElseThrow(() -> unknown(id));
  }

  private static Optional<UUID> run(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem unknown(String id) {
    return Problem.notFound("run " + id);
  }
}
