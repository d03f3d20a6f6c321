package io.lianxi.desktop.supervisor;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.queue.AbilityCheck;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Reasons;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The agents: what they can do and which queues they serve. */
@RestController
@RequestMapping("/api/agents")
public final class AgentApi {
  private final Agents agents;
  private final Queues queues;
  private final Reasons reasons;
  private final Changes changes;

  AgentApi(Agents agents, Queues queues, Reasons reasons, Changes changes) {
    this.agents = agents;
    this.queues = queues;
    this.reasons = reasons;
    this.changes = changes;
  }

  /** All agents. */
  public record Listed(List<AbilityView> items) {}

  @GetMapping
  Listed all() {
    return new Listed(agents.all().stream().map(agent -> AbilityView.of(agent, null)).toList());
  }

  @GetMapping("/{id}")
  AbilityView get(@PathVariable String id) {
    return view(find(id));
  }

  /** Why the agent gets nothing; agents may ask about themselves. */
  @GetMapping("/{id}/why")
  ReasonView.Idle why(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    if (!member.role().seesAllContacts() && !member.username().equals(id)) {
      throw Problem.forbidden("You can ask about yourself only.");
    }
    return AgentId.parse(id)
        .flatMap(reasons::of)
        .map(said -> ReasonView.of(said.why(), said.at()))
        .orElseThrow(() -> Problem.notFound("agent " + id));
  }

  @PutMapping("/{id}")
  AbilityView put(
      @PathVariable String id,
      @RequestBody AbilityWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Agent before = find(id);
    Agent after = wish.agent(before, queues);
    agents.save(after);
    changes.audit(
        exchange,
        member,
        Action.AGENT_CHANGED,
        id,
        changes.difference(Optional.of(AbilityView.of(before, null)), AbilityView.of(after, null)));
    return view(after);
  }

  private AbilityView view(Agent agent) {
    return AbilityView.of(
        agent,
        AbilityCheck.of(agent, agents.all(), queues.all()).stream()
            .map(warning -> new Problem.Field(warning.field(), warning.en(), warning.zh()))
            .toList());
  }

  private Agent find(String id) {
    return AgentId.parse(id)
        .flatMap(agents::find)
        .orElseThrow(() -> Problem.notFound("agent " + id));
  }
}
