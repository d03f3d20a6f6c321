package io.lianxi.desktop.flows;

import io.lianxi.acd.StorableText;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A flow that is to be tried, and what the customer does.
 *
 * @param language the customer's; absent for the flow's first
 * @param channel absent for {@code voice}
 * @param at when the customer comes; absent for now
 * @param facts what is known at the start
 * @param lookups what is found for each fact that is looked up, and what comes of errands, by step
 * @param script as in a test case of a flow
 */
@KnownFieldsOnly
public record TrialWish(
    @Schema(type = "object") @Nullable JsonNode document,
    @Nullable String language,
    @Nullable String channel,
    @Nullable String at,
    @Schema(type = "object") @Nullable JsonNode facts,
    @Schema(type = "object") @Nullable JsonNode lookups,
    @Nullable List<JsonNode> script) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VOICE = "voice";
  private static final String TEST = "/tests/0";

  /**
   * It as a test case, read by the schema of flows.
   *
   * @throws Problem 422 with all that keeps it from being one
   */
  TestCase testCase(ServerWebExchange exchange) {
    ObjectNode test = JSON.createObjectNode();
    test.put("name", "trial");
    if (language != null) {
      test.put("language", language);
    }
    if (at != null) {
      test.put("at", at);
    }
    ObjectNode known = test.putObject("facts").put("channel", VOICE);
    if (channel != null) {
      known.put("channel", channel);
    }
    if (facts instanceof ObjectNode given) {
      known.setAll(given);
    } else if (facts != null && !facts.isNull()) {
      test.set("facts", facts);
    }
    if (lookups != null && !lookups.isNull() && !lookups.isEmpty()) {
      test.set("lookups", lookups);
    }
    if (script != null && !script.isEmpty()) {
      ArrayNode moves = test.putArray("script");
      script.forEach(moves::add);
    }
    test.putObject("expect").put("end", "waiting");
    return read(test, exchange);
  }

  private static TestCase read(ObjectNode test, ServerWebExchange exchange) {
    ObjectNode flow = (ObjectNode) JSON.readTree(FlowText.write(FlowText.shipped("hotline")));
    flow.putArray("tests").add(test);
    return switch (FlowText.read(StorableText.of(flow.toString()))) {
      case Reading.Read read -> read.flow().tests().getFirst();
      case Reading.Refused refused ->
          throw SentFlows.noFlow(
              refused.problems().stream().map(TrialWish::ofTheScript).toList(), exchange);
    };
  }

  private static io.lianxi.ivr.flow.Problem ofTheScript(io.lianxi.ivr.flow.Problem fault) {
    return new io.lianxi.ivr.flow.Problem(
        null,
        fault.pointer().startsWith(TEST) ? fault.pointer().substring(TEST.length()) : "",
        fault.reason(),
        fault.zh(),
        fault.en());
  }
}
