package io.lianxi.desktop.flows;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.check.Surroundings;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.flow.edition.LiveSurroundings;
import io.lianxi.ivr.flow.text.FlowText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever writes a flow may choose from. */
@RestController
@RequestMapping("/api/flows")
public final class FlowChoiceApi {
  private final FlowsInForce inForce;
  private final LiveSurroundings surroundings;
  private final JsonNode schema;

  FlowChoiceApi(FlowsInForce inForce, LiveSurroundings surroundings, JsonMapper json) {
    this.inForce = inForce;
    this.surroundings = surroundings;
    this.schema = json.readTree(FlowText.schema());
  }

  /** What is there to be used; {@code flows} are those that are published. */
  public record FlowChoices(
      List<String> queues,
      List<String> prompts,
      List<String> facts,
      List<String> categories,
      List<String> hosts,
      List<String> flows) {}

  /** The JSON Schema of flows. */
  @GetMapping("/schema")
  @Schema(type = "object")
  JsonNode schema() {
    return schema;
  }

  @GetMapping("/surroundings")
  FlowChoices surroundings() {
    Surroundings now = surroundings.now(inForce.published());
    return new FlowChoices(
        now.queues().stream().map(QueueName::value).sorted().toList(),
        now.recordings().stream().sorted().toList(),
        now.facts().stream().sorted().toList(),
        now.categories().stream().sorted().toList(),
        now.hosts().stream().sorted().toList(),
        now.flows().keySet().stream().sorted().toList());
  }
}
