package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.flow.difference.Change;
import io.lianxi.ivr.flow.difference.FlowDifference;
import io.lianxi.ivr.flow.edition.Draft;
import io.lianxi.ivr.flow.edition.FlowEdition;
import io.lianxi.ivr.flow.edition.FlowEditions;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.flow.edition.Publication;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What flows said when they were published. */
@RestController
@RequestMapping("/api/flows/{name}")
public final class EditionApi {
  private static final String DRAFT = "draft";

  private final FlowEditions editions;
  private final FlowsInForce inForce;
  private final JsonMapper json;

  EditionApi(FlowEditions editions, FlowsInForce inForce, JsonMapper json) {
    this.editions = editions;
    this.inForce = inForce;
    this.json = json;
  }

  /** What has become of an edition. */
  public enum FlowEditionState {
    PUBLISHED,
    CANARY,
    PAST
  }

  /** Editions, newest first. */
  public record FlowEditionList(List<FlowEditionView> editions) {}

  /** An edition without its text. */
  public record FlowEditionView(
      int version, Instant at, String by, String why, FlowEditionState state) {}

  /** An edition. */
  public record WholeFlowEdition(
      int version,
      Instant at,
      String by,
      String why,
      FlowEditionState state,
      @Schema(type = "object") JsonNode document) {}

  /** What is otherwise. */
  public record FlowChanges(List<FlowChangeView> changes) {}

  /** One thing that is otherwise; without a step it is about the flow itself. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FlowChangeView(@Nullable String step, Change.Kind kind, BothWords text) {}

  /**
   * What was published.
   *
   * @param after only what is older than this version
   */
  @GetMapping("/editions")
  FlowEditionList all(
      @PathVariable String name,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) @Nullable Integer after) {
    if (size < 1 || size > FlowEditions.MOST_TOLD) {
      throw Problem.invalid("size", "must be 1 to " + FlowEditions.MOST_TOLD);
    }
    known(name);
    Optional<Publication> now = inForce.find(name).map(FlowsInForce.InForce::publication);
    OptionalInt before = after == null ? OptionalInt.empty() : OptionalInt.of(after);
    return new FlowEditionList(
        editions.editions(name, before, size).stream()
            .map(
                one ->
                    new FlowEditionView(
                        one.version(),
                        one.publishedAt(),
                        one.publishedBy(),
                        one.why(),
                        state(one, now)))
            .toList());
  }

  private static FlowEditionState state(FlowEdition edition, Optional<Publication> now) {
    if (now.filter(it -> it.published() == edition.version()).isPresent()) {
      return FlowEditionState.PUBLISHED;
    }
    OptionalInt canary = now.map(Publication::onTrial).orElse(OptionalInt.empty());
    return canary.equals(OptionalInt.of(edition.version()))
        ? FlowEditionState.CANARY
        : FlowEditionState.PAST;
  }

  private Draft known(String name) {
    return editions.draft(name).orElseThrow(() -> FlowApi.unknown(name));
  }

  @GetMapping("/editions/{version}")
  WholeFlowEdition get(@PathVariable String name, @PathVariable int version) {
    FlowEdition edition = edition(name, version);
    Optional<Publication> now = inForce.find(name).map(FlowsInForce.InForce::publication);
    return new WholeFlowEdition(
        edition.version(),
        edition.publishedAt(),
        edition.publishedBy(),
        edition.why(),
        state(edition, now),
        json.readTree(edition.document()));
  }

  private FlowEdition edition(String name, int version) {
    return editions
        .edition(name, version)
        .orElseThrow(() -> Problem.notFound("version " + version + " of flow " + name));
  }

  /**
   * What a later text says otherwise, in words.
   *
   * @param from a version, or {@code draft}
   * @param to another
   */
  @GetMapping("/difference")
  FlowChanges difference(
      @PathVariable String name, @RequestParam String from, @RequestParam String to) {
    Draft draft = known(name);
    return new FlowChanges(
        FlowDifference.of(document(draft, "from", from), document(draft, "to", to)).stream()
            .map(
                change ->
                    new FlowChangeView(
                        change.step(), change.kind(), new BothWords(change.zh(), change.en())))
            .toList());
  }

  private String document(Draft draft, String parameter, String wished) {
    if (wished.equals(DRAFT)) {
      return draft.document();
    }
    try {
      return edition(draft.head().flow(), Integer.parseInt(wished)).document();
    } catch (NumberFormatException e) {
      throw Problem.invalid(parameter, "must be a version, or draft");
    }
  }
}
