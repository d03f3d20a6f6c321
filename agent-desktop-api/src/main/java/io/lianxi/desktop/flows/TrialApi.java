package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.flow.edition.Publishing;
import io.lianxi.ivr.flow.trial.Transcript;
import io.lianxi.ivr.flow.trial.Trial;
import io.lianxi.ivr.flow.trial.Verdict;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Flows tried before they are published, in virtual time. */
@RestController
@RequestMapping("/api/flows")
public final class TrialApi {
  private final FlowsInForce inForce;
  private final Publishing publishing;
  private final SentFlows sent;
  private final Clock clock;

  TrialApi(FlowsInForce inForce, Publishing publishing, SentFlows sent, Clock clock) {
    this.inForce = inForce;
    this.publishing = publishing;
    this.sent = sent;
    this.clock = clock;
  }

  /** A flow that is to be checked. */
  @KnownFieldsOnly
  public record CheckWish(@Schema(type = "object") @Nullable JsonNode document) {}

  /** What keeps a flow from being published, and what comes of its test cases. */
  public record Checked(List<FlowFinding> findings, List<TestVerdict> verdicts) {}

  /**
   * What comes of a test case.
   *
   * @param text what came out otherwise; null when it holds
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record TestVerdict(String test, boolean holds, @Nullable BothWords text) {}

  /** Checks a flow as if it were to be published now. */
  @PostMapping("/check")
  Checked check(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = CheckWish.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      ServerWebExchange exchange) {
    Flow flow = SentFlows.flow(sent.body(body, CheckWish.class).document(), exchange).flow();
    Plan plan = plan(flow);
    return new Checked(
        FlowFinding.of(publishing.problems(flow)),
        flow.tests().stream().map(test -> verdict(plan, test)).toList());
  }

  private Plan plan(Flow flow) {
    Map<String, Flow> parts = new HashMap<>(inForce.published());
    parts.remove(flow.id());
    return new Plan(flow, parts);
  }

  private TestVerdict verdict(Plan plan, TestCase test) {
    List<Verdict.Difference> differences =
        Verdict.of(Trial.run(plan, test, clock.instant()), test.expect());
    return differences.isEmpty()
        ? new TestVerdict(test.name(), true, null)
        : new TestVerdict(test.name(), false, text(differences));
  }

  private static BothWords text(List<Verdict.Difference> differences) {
    return new BothWords(
        differences.stream()
            .map(one -> "%s 应为“%s”，实际为“%s”".formatted(one.field(), one.expected(), one.actual()))
            .collect(Collectors.joining("；")),
        differences.stream()
            .map(
                one ->
                    "%s should be \"%s\", but is \"%s\""
                        .formatted(one.field(), one.expected(), one.actual()))
            .collect(Collectors.joining("; ")));
  }

  /** Runs a flow against a script. */
  @PostMapping("/trial")
  TrialView run(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = TrialWish.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      ServerWebExchange exchange) {
    TrialWish wish = sent.body(body, TrialWish.class);
    Flow flow = SentFlows.flow(wish.document(), exchange).flow();
    TestCase test = wish.testCase(exchange);
    Plan plan = plan(flow);
    Transcript transcript = Trial.run(plan, test, clock.instant());
    return TrialView.of(plan, transcript);
  }
}
