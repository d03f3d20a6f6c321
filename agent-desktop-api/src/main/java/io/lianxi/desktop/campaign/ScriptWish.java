package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.campaign.script.Script;
import io.lianxi.dialer.campaign.script.ScriptAnswer;
import io.lianxi.dialer.campaign.script.ScriptCheck;
import io.lianxi.dialer.campaign.script.ScriptNode;
import io.lianxi.dialer.campaign.script.ScriptStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What someone wants agents to say. */
@KnownFieldsOnly
public record ScriptWish(@Nullable List<@Nullable NodeWish> nodes) {
  private static final String PATH = "conduct.script";

  /** What is to be said at one point. */
  @KnownFieldsOnly
  public record NodeWish(
      @Nullable String id,
      @Nullable ScriptStep step,
      @Nullable String zh,
      @Nullable String en,
      @Nullable List<@Nullable AnswerWish> answers) {

    static NodeWish of(ScriptNode node) {
      return new NodeWish(
          node.id(),
          node.step(),
          node.zh(),
          node.en(),
          new ArrayList<>(node.answers().stream().map(AnswerWish::of).toList()));
    }

    private ScriptNode node(String at, Wrong wrong) {
      if (step == null) {
        wrong.mustBeGiven(at + ".step");
      }
      List<ScriptAnswer> known = new ArrayList<>();
      List<@Nullable AnswerWish> wanted = answers == null ? List.of() : answers;
      for (int i = 0; i < wanted.size(); i++) {
        AnswerWish answer = wanted.get(i);
        if (answer == null) {
          wrong.mustBeGiven(at + ".answers[" + i + "]");
        } else {
          known.add(answer.answer());
        }
      }
      return new ScriptNode(
          requireNonNullElse(id, ""),
          requireNonNullElse(step, ScriptStep.CLOSE),
          requireNonNullElse(zh, ""),
          requireNonNullElse(en, ""),
          known);
    }
  }

  /** What may be answered. */
  @KnownFieldsOnly
  public record AnswerWish(@Nullable String zh, @Nullable String en, @Nullable String to) {
    static AnswerWish of(ScriptAnswer answer) {
      return new AnswerWish(answer.zh(), answer.en(), answer.to());
    }

    private ScriptAnswer answer() {
      return new ScriptAnswer(
          requireNonNullElse(zh, ""), requireNonNullElse(en, ""), requireNonNullElse(to, ""));
    }
  }

  /** A script as it is told. */
  public static ScriptWish of(Script script) {
    return new ScriptWish(new ArrayList<>(script.nodes().stream().map(NodeWish::of).toList()));
  }

  /** What is wanted; what keeps it from being used is added to {@code wrong}. */
  Script script(Wrong wrong) {
    Wrong missing = new Wrong();
    List<ScriptNode> known = new ArrayList<>();
    List<@Nullable NodeWish> wanted = nodes == null ? List.of() : nodes;
    for (int i = 0; i < wanted.size(); i++) {
      NodeWish node = wanted.get(i);
      String at = "nodes[" + i + "]";
      if (node == null) {
        missing.mustBeGiven(at);
      } else {
        known.add(node.node(at, missing));
      }
    }
    Script script = new Script(known);
    if (missing.isAny()) {
      wrong.addUnder(PATH, missing); // places of nodes are not those of the script then
    } else {
      wrong.addErrors(ScriptCheck.of(script, PATH));
    }
    return script;
  }
}
