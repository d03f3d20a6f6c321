package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.flow.edition.Draft;
import io.lianxi.ivr.flow.edition.Drafting;
import io.lianxi.ivr.flow.edition.FlowEditions;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.flow.edition.Publishing;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The flows there are, and what is written of them. */
@RestController
@RequestMapping("/api/flows")
public final class FlowApi {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Other addresses are called so. */
  private static final Set<String> TAKEN =
      Set.of("check", "trial", "schema", "surroundings", "prompts");

  private final FlowEditions editions;
  private final FlowsInForce inForce;
  private final Drafting drafting;
  private final Publishing publishing;
  private final SentFlows sent;
  private final Changes changes;
  private final JsonMapper json;

  FlowApi(
      FlowEditions editions,
      FlowsInForce inForce,
      Drafting drafting,
      Publishing publishing,
      SentFlows sent,
      Changes changes,
      JsonMapper json) {
    this.editions = editions;
    this.inForce = inForce;
    this.drafting = drafting;
    this.publishing = publishing;
    this.sent = sent;
    this.changes = changes;
    this.json = json;
  }

  /** All flows, by name. */
  public record FlowList(List<FlowView> flows) {}

  /**
   * A flow with what is written of it.
   *
   * @param draft what was published last when nothing has been changed since
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record WholeFlow(
      String name,
      BothWords title,
      List<String> numbers,
      FlowView.@Nullable PublishedFlow published,
      FlowView.@Nullable FlowCanary canary,
      DraftText draft) {}

  /** What is written; the revision is the one that it is saved over. */
  public record DraftText(
      int revision, Instant at, String by, @Schema(type = "object") JsonNode document) {}

  /**
   * A flow that is to be there.
   *
   * @param from the flow it is a copy of; absent for one that says welcome and leads to a person
   */
  @KnownFieldsOnly
  public record NewFlow(@Nullable String name, @Nullable String from) {}

  /** What a flow is to say, over the revision it was made from. */
  @KnownFieldsOnly
  public record DraftWish(
      @Schema(type = "object") @Nullable JsonNode document, @Nullable Integer revision) {}

  /** It is saved; a draft may have findings. */
  public record SavedDraft(int revision, List<FlowFinding> findings) {}

  @GetMapping
  FlowList all() {
    return new FlowList(
        editions.drafts().stream()
            .map(head -> FlowView.of(head, inForce.find(head.flow())))
            .toList());
  }

  @GetMapping("/{name}")
  WholeFlow get(@PathVariable String name) {
    return whole(editions.draft(name).orElseThrow(() -> unknown(name)));
  }

  private WholeFlow whole(Draft draft) {
    Draft.Head head = draft.head();
    FlowView view = FlowView.of(head, inForce.find(head.flow()));
    return new WholeFlow(
        view.name(),
        view.title(),
        view.numbers(),
        view.published(),
        view.canary(),
        new DraftText(
            head.revision(), head.changedAt(), head.changedBy(), json.readTree(draft.document())));
  }

  static Problem unknown(String name) {
    return Problem.notFound("flow " + name);
  }

  /** Adds a flow. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WholeFlow add(
      @RequestBody NewFlow wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    String name = wish.name();
    if (name == null || !NAME.matcher(name).matches() || TAKEN.contains(name)) {
      throw Problem.invalid(
          "name", "must be a-z, 0-9 and -, at most 40 characters, and no word of an address");
    }
    Optional<Draft> added =
        wish.from() == null
            ? drafting.add(name, member.username())
            : drafting.copy(
                name,
                editions
                    .draft(wish.from())
                    .orElseThrow(() -> Problem.invalid("from", "is not a flow")),
                member.username());
    Draft first = added.orElseThrow(() -> notAdded(name));
    audit(exchange, member, name, wish.from() == null ? "new" : "copy of " + wish.from());
    return whole(first);
  }

  private Problem notAdded(String name) {
    return editions.draft(name).isPresent()
        ? Problem.of(HttpStatus.CONFLICT, "exists", "There is a flow " + name + " already.")
        : Problem.of(
            HttpStatus.CONFLICT,
            "too-many",
            "There are " + FlowEditions.MOST_FLOWS + " flows at most.");
  }

  private void audit(ServerWebExchange exchange, StaffMember member, String name, String what) {
    changes.audit(exchange, member, Action.FLOW_CHANGED, name, what);
  }

  /** Forgets a flow that was never published. */
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String name,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    if (!editions.remove(name)) {
      throw editions.draft(name).isEmpty()
          ? unknown(name)
          : Problem.of(HttpStatus.CONFLICT, "published", "A flow that was ever published is kept.");
    }
    audit(exchange, member, name, "removed");
  }

  /** Saves what is written. */
  @PutMapping("/{name}/draft")
  SavedDraft save(
      @PathVariable String name,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = DraftWish.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    DraftWish wish = sent.body(body, DraftWish.class);
    if (wish.revision() == null) {
      throw Problem.invalid("revision", "must be given");
    }
    if (editions.draft(name).isEmpty()) {
      throw unknown(name);
    }
    SentFlows.Sent flow = named(name, SentFlows.flow(wish.document(), exchange), exchange);
    Draft saved =
        drafting
            .save(flow.flow(), flow.document(), wish.revision(), member.username())
            .orElseThrow(() -> changedMeanwhile(name));
    audit(exchange, member, name, "revision " + saved.head().revision());
    return new SavedDraft(
        saved.head().revision(), FlowFinding.of(publishing.problems(flow.flow())));
  }

  private static SentFlows.Sent named(
      String name, SentFlows.Sent flow, ServerWebExchange exchange) {
    if (!flow.flow().id().equals(name)) {
      throw SentFlows.noFlow(
          List.of(
              new io.lianxi.ivr.flow.Problem(
                  null,
                  "/flow",
                  "OTHER_NAME",
                  "流程名称必须是“" + name + "”",
                  "the flow has to be called " + name)),
          exchange);
    }
    return flow;
  }

  private Problem changedMeanwhile(String name) {
    return editions
        .draft(name)
        .map(draft -> changedMeanwhile(draft.head()))
        .orElseGet(() -> unknown(name));
  }

  /** 409: somebody else has changed the draft. */
  static Problem changedMeanwhile(Draft.Head newest) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "%s has changed the draft; its newest revision is %d."
                .formatted(newest.changedBy(), newest.revision()))
        .with(
            Map.of(
                "revision", newest.revision(),
                "by", newest.changedBy(),
                "at", newest.changedAt().toString()));
  }
}
