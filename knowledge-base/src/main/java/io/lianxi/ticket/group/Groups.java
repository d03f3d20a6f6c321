package io.lianxi.ticket.group;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups in force, and what they were; asking is cheap. */
public final class Groups {
  private final Editions<Group> editions;

  public Groups(Editions<Group> editions) {
    this.editions = editions;
  }

  /** All versions of all groups, by name. */
  public Editions<Group> editions() {
    return editions;
  }

  /** Empty when there is no such group. */
  public Optional<Group> find(String name) {
    return editions.find(name).map(Edition::content);
  }

  /** All groups, by name. */
  public List<Group> all() {
    return editions.all().stream().map(Edition::content).toList();
  }

  /** The names of the groups that {@code agent} is a member of. */
  public Set<String> of(AgentId agent) {
    return all().stream()
        .filter(group -> group.members().contains(agent))
        .map(Group::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
