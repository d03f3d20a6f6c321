package io.lianxi.dialer.campaign.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scripts for tests. */
final class ScriptFixtures {
  private ScriptFixtures() {}

  /** From greeting to goodbye, with an objection that leads back to the offer. */
  static Script usual() {
    return new Script(
        List.of(
            node("hello", ScriptStep.OPENING, "needs", "bye"),
            node("needs", ScriptStep.NEEDS, "offer"),
            node("offer", ScriptStep.OFFER, "dear", "bye"),
            node("dear", ScriptStep.OBJECTION, "offer", "bye"),
            node("bye", ScriptStep.CLOSE)));
  }

  static ScriptNode node(String id, ScriptStep step, String... to) {
    return new ScriptNode(
        id,
        step,
        "您好 {name}",
        "Hello {name}",
        Stream.of(to).map(next -> new ScriptAnswer("好", "Yes", next)).toList());
  }

  /** The same with another node at {@code at}. */
  static Script with(int at, ScriptNode node) {
    List<ScriptNode> nodes = new ArrayList<>(usual().nodes());
    nodes.set(at, node);
    return new Script(nodes);
  }
}
