package io.lianxi.desktop.ticketing.rules;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupCheck;
import io.lianxi.ticket.group.Groups;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The groups that work on tickets. */
@RestController
@RequestMapping("/api/ticket-groups")
public final class GroupApi {
  private final Groups groups;
  private final Agents agents;
  private final Queues queues;
  private final EditionDoor door;

  GroupApi(Groups groups, Agents agents, Queues queues, EditionDoor door) {
    this.groups = groups;
    this.agents = agents;
    this.queues = queues;
    this.door = door;
  }

  /** Some groups, or versions of one, newest first. */
  public record Listed(List<GroupView> items) {}

  @GetMapping
  Listed all() {
    GroupCheck check = check();
    return new Listed(
        groups.editions().all().stream().map(edition -> view(edition, check)).toList());
  }

  @GetMapping("/{name}")
  GroupView get(@PathVariable String name) {
    return groups
        .editions()
        .find(known(name))
        .map(edition -> view(edition, check()))
        .orElseThrow(() -> unknown(name));
  }

  @GetMapping("/{name}/versions")
  Listed versions(@PathVariable String name) {
    List<Edition<Group>> all = groups.editions().versions(known(name), Editions.MOST_VERSIONS);
    if (all.isEmpty()) {
      throw unknown(name);
    }
    return new Listed(all.stream().map(edition -> GroupView.of(edition, null)).toList());
  }

  /** Changes the group, or adds it. */
  @PutMapping("/{name}")
  GroupView put(
      @PathVariable String name,
      @RequestBody GroupWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Parts parts = new Parts();
    Group wanted = wish.group(known(name), parts);
    parts.wrong().addErrors(check().of(wanted));
    parts.wrong().refuse();
    Edition<Group> after =
        door.save(
            EditionDoor.document(
                groups.editions(), name, Action.TICKET_GROUP_CHANGED, GroupView::of),
            wish.version(),
            wanted,
            new EditionDoor.Author(member, exchange));
    return view(after, check());
  }

  private static String known(String name) {
    return Group.parse(name).orElseThrow(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    return Problem.notFound("ticket group " + name);
  }

  private GroupCheck check() {
    return new GroupCheck(
        groups.all(),
        agents.all().stream().map(Agent::id).collect(toSet()),
        queues.all().stream().map(QueuePolicy::name).collect(toSet()));
  }

  private static GroupView view(Edition<Group> edition, GroupCheck check) {
    return GroupView.of(edition, Wrong.warnings(check.of(edition.content())));
  }
}
