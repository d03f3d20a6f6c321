package io.lianxi.desktop.campaign.script;

import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.script.Script;
import io.lianxi.dialer.campaign.script.ScriptAnswer;
import io.lianxi.dialer.campaign.script.ScriptNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is known of a lead into a text, where it has the name of a field in braces. */
public final class ScriptText {
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]{1,60})\\}");
  private static final String UNKNOWN = "＿＿";

  private ScriptText() {}

  /**
   * The campaign's script with what is known of the lead; no nodes when there is none.
   *
   * @param agent how whoever reads it is called
   */
  public static List<ScriptNode> filled(Campaign campaign, Lead lead, String agent) {
    Script script = campaign.conduct().script();
    Map<String, String> fields = new HashMap<>(lead.fields());
    fields.put("name", lead.name());
    fields.put("province", lead.province());
    fields.put("campaign", campaign.name());
    fields.put("agent", agent);
    return script == null
        ? List.of()
        : script.nodes().stream().map(node -> filled(node, fields)).toList();
  }

  private static ScriptNode filled(ScriptNode node, Map<String, String> fields) {
    return new ScriptNode(
        node.id(),
        node.step(),
        filled(node.zh(), fields),
        filled(node.en(), fields),
        node.answers().stream()
            .map(
                answer ->
                    new ScriptAnswer(
                        filled(answer.zh(), fields), filled(answer.en(), fields), answer.to()))
            .toList());
  }

  /** The text to be read; a field of which nothing is known is a gap. */
  static String filled(String text, Map<String, String> fields) {
    return FIELD
        .matcher(text)
        .replaceAll(
            found -> {
              String value = fields.getOrDefault(found.group(1).strip(), "");
              return Matcher.quoteReplacement(value.isBlank() ? UNKNOWN : value);
            });
  }
}
