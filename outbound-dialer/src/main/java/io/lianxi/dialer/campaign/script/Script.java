package io.lianxi.dialer.campaign.script;

import java.util.List;
import java.util.Optional;

/**
 * What agents say in a campaign's calls, with a way for each answer.
 *
 * @param nodes the first is where each call begins
 */
public record Script(List<ScriptNode> nodes) {
  /** So many nodes at most. */
  public static final int MOST_NODES = 100;

  public Script {
    nodes = List.copyOf(nodes);
  }

  /** The first node with that id; empty when there is none. */
  public Optional<ScriptNode> find(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /**
   * The first place at which {@code path} is no way through the script, which begins at its first
   * node and goes where an answer leads; empty when it is one.
   */
  public Optional<Integer> strays(List<String> path) {
    for (int i = 0; i < path.size(); i++) {
      String here = path.get(i);
      boolean isWay =
          i == 0
              ? !nodes.isEmpty() && nodes.getFirst().id().equals(here)
              : leads(path.get(i - 1), here);
      if (!isWay) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean leads(String from, String to) {
    return find(from).stream()
        .flatMap(node -> node.answers().stream())
        .anyMatch(answer -> answer.to().equals(to));
  }

  /** The furthest step on a way; empty on none. */
  public Optional<ScriptStep> furthest(List<String> path) {
    return path.stream()
        .flatMap(id -> find(id).stream())
        .map(ScriptNode::step)
        .max(ScriptStep::compareTo);
  }
}
