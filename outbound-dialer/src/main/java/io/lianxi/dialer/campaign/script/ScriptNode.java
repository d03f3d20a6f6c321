package io.lianxi.dialer.campaign.script;

import java.util.List;

/**
 * What the agent says at one point, and what the callee may answer.
 *
 * @param zh with the lead's fields in braces, e.g. {@code {name}}
 * @param answers none where the call is at its end
 */
public record ScriptNode(
    String id, ScriptStep step, String zh, String en, List<ScriptAnswer> answers) {
  public ScriptNode {
    answers = List.copyOf(answers);
  }
}
