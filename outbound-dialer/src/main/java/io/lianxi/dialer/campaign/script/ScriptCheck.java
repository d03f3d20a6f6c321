package io.lianxi.dialer.campaign.script;

import io.lianxi.acd.edition.Remark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What keeps a script from being used. In this order:
 *
 * <ol>
 *   <li>It has 1 to {@link Script#MOST_NODES} nodes, each with an id of its own, with a text in
 *       Chinese or English, and with at most nine answers, one for each number key.
 *   <li>Each answer has a text, and leads to a node.
 *   <li>A node without answers closes the call.
 *   <li>Each node is reached from the first, and from each one the end of a call is.
 * </ol>
 */
public final class ScriptCheck {
  private static final int MOST_ANSWERS = 9;
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_ANSWER = 60;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,30}");

  private final Script script;
  private final String path;
  private final List<Remark> remarks = new ArrayList<>();

  private ScriptCheck(Script script, String path) {
    this.script = script;
    this.path = path;
  }

  /**
   * All that is wrong with it.
   *
   * @param path of the script in the document that it is part of
   */
  public static List<Remark> of(Script script, String path) {
    return new ScriptCheck(script, path).check();
  }

  private List<Remark> check() {
    int count = script.nodes().size();
    if (count == 0 || count > Script.MOST_NODES) {
      add("nodes", "必须有 1 到 100 个节点", "must have 1 to 100 nodes");
      return remarks;
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < count; i++) {
      node("nodes[" + i + "]", script.nodes().get(i), ids);
    }
    if (remarks.isEmpty()) {
      ways();
    }
    return remarks;
  }

  private void add(String field, String zh, String en) {
    remarks.add(new Remark(path + "." + field, true, zh, en));
  }

  private void node(String at, ScriptNode node, Set<String> ids) {
    if (!ID.matcher(node.id()).matches()) {
      add(at + ".id", "只能用小写字母、数字和连字符", "must be a-z, 0-9 and -, 30 at most");
    } else if (!ids.add(node.id())) {
      add(at + ".id", "与另一个节点相同", "is another node's, too");
    }
    text(at + ".zh", node.zh(), node.en(), LONGEST_TEXT);
    text(at + ".en", node.en(), node.zh(), LONGEST_TEXT);
    if (node.answers().size() > MOST_ANSWERS) {
      add(at + ".answers", "最多 9 个回答", "must be 9 at most");
    }
    if (node.answers().isEmpty() && node.step() != ScriptStep.CLOSE) {
      add(at + ".answers", "没有后续，只有结束语可以没有回答", "must be given: only a close ends a call");
    }
    for (int i = 0; i < node.answers().size(); i++) {
      answer(at + ".answers[" + i + "]", node.answers().get(i));
    }
  }

  private void answer(String at, ScriptAnswer answer) {
    text(at + ".zh", answer.zh(), answer.en(), LONGEST_ANSWER);
    text(at + ".en", answer.en(), answer.zh(), LONGEST_ANSWER);
    if (script.find(answer.to()).isEmpty()) {
      add(at + ".to", "没有这个节点", "is no node");
    }
  }

  /** One language may stand for both. */
  private void text(String field, String text, String other, int longest) {
    if (text.isBlank() && other.isBlank()) {
      add(field, "必须填写", "must be given");
    } else if (text.length() > longest || text.indexOf('\0') >= 0) {
      add(field, "最多 " + longest + " 个字符", "must have at most " + longest + " characters");
    }
  }

  private void ways() {
    Map<String, List<String>> onward =
        script.nodes().stream()
            .collect(
                Collectors.toMap(
                    ScriptNode::id,
                    node -> node.answers().stream().map(ScriptAnswer::to).toList()));
    Map<String, List<String>> back =
        onward.keySet().stream()
            .collect(
                Collectors.toMap(
                    to -> to,
                    to ->
                        onward.keySet().stream()
                            .filter(from -> onward.getOrDefault(from, List.of()).contains(to))
                            .toList()));
    Set<String> reached = reached(List.of(script.nodes().getFirst().id()), onward);
    List<String> ends =
        script.nodes().stream()
            .filter(node -> node.answers().isEmpty())
            .map(ScriptNode::id)
            .toList();
    Set<String> ending = reached(ends, back);
    for (int i : IntStream.range(0, script.nodes().size()).toArray()) {
      String id = script.nodes().get(i).id();
      if (!reached.contains(id)) {
        add("nodes[" + i + "].id", "没有任何回答通向这里", "is reached by no answer");
      } else if (!ending.contains(id)) {
        add("nodes[" + i + "].answers", "从这里到不了结束语", "must lead to a close");
      }
    }
  }

  private static Set<String> reached(List<String> from, Map<String, List<String>> ways) {
    Set<String> reached = new HashSet<>(from);
    Deque<String> left = new ArrayDeque<>(from);
    while (!left.isEmpty()) {
      for (String next : ways.getOrDefault(left.remove(), List.of())) {
        if (reached.add(next)) {
          left.add(next);
        }
      }
    }
    return reached;
  }
}
