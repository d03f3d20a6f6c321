package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.SearchWeights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** How much each part of an article counts in search. */
@RestController
@RequestMapping("/api/knowledge/weights")
public final class WeightApi {
  private final KnownWeights weights;
  private final SearchRules rules;

  WeightApi(KnownWeights weights, SearchRules rules) {
    this.weights = weights;
    this.rules = rules;
  }

  /** What the weights are, and who made them so. */
  public record View(
      int version,
      double title,
      double questions,
      double tags,
      double body,
      double meaning,
      String changedBy,
      Instant changedAt) {

    static View of(Edition<SearchWeights> edition) {
      SearchWeights are = edition.content();
      return new View(
          edition.version(),
          are.title(),
          are.questions(),
          are.tags(),
          are.body(),
          are.meaning(),
          edition.changedBy(),
          edition.changedAt());
    }
  }

  /** What the weights were, newest first. */
  public record Versions(List<View> items) {}

  /**
   * What they are to be; what is left out stays as it is.
   *
   * @param version the one this was made from; absent for whichever is in force
   */
  @KnownFieldsOnly
  @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"changedBy", "changedAt"})
  public record Wish(
      @Nullable Integer version,
      @Nullable Double title,
      @Nullable Double questions,
      @Nullable Double tags,
      @Nullable Double body,
      @Nullable Double meaning) {

    /** These, where they were given, and else those from before. */
    public SearchWeights weights(SearchWeights before) {
      return new SearchWeights(
          title == null ? before.title() : title,
          questions == null ? before.questions() : questions,
          tags == null ? before.tags() : tags,
          body == null ? before.body() : body,
          meaning == null ? before.meaning() : meaning);
    }
  }

  @GetMapping
  View get() {
    return View.of(weights.inForce());
  }

  @GetMapping("/versions")
  Versions versions() {
    return new Versions(weights.versions().stream().map(View::of).toList());
  }

  @PutMapping
  View put(
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Edition<SearchWeights> before = weights.inForce();
    SearchWeights wanted = wish.weights(before.content());
    Wrong wrong = new Wrong();
    wrong.addErrors(wanted.check());
    wrong.refuse();
    return View.of(
        rules.save(
            new SearchRules.Document<>(
                "weights", Action.WEIGHTS_CHANGED, weights::inForce, weights::save),
            // what was left out is as it was in this version, and must not undo another's change
            wish.version() == null ? before.version() : wish.version(),
            wanted,
            new SearchRules.Author(member, exchange)));
  }
}
