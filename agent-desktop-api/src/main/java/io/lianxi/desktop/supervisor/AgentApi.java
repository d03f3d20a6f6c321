package io.lianxi.desktop.supervisor;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.Problem.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
  private final Changes changes;

  AgentApi(Agents agents, Queues queues, Changes changes) {
    this.agents = agents;
    this.queues = queues;
    this.changes = changes;
  }

  /** All agents. */
  public record Listed(List<Ability> items) {}

  /** What an agent can do; the phone's password is nobody's business. */
  public record Ability(
      @Nullable String id,
      @NotBlank @Size(max = 40) String displayName,
      @NotNull @Size(max = 20) List<@NotNull Skill> skills,
      @NotNull @Size(max = 100) List<@NotNull String> queues,
      @NotNull Map<Channel, @NotNull @Min(0) @Max(10) Integer> capacity,
      @Nullable Boolean voiceInterruptsChat) {

    static Ability of(Agent agent) {
      return new Ability(
          agent.id().value(),
          agent.displayName(),
          agent.skills(),
          agent.queues().stream().map(QueueName::value).sorted().toList(),
          new TreeMap<>(agent.capacity().limits()),
          agent.capacity().voiceInterruptsChat());
    }
  }

  @GetMapping
  Listed all() {
    return new Listed(agents.all().stream().map(Ability::of).toList());
  }

  @GetMapping("/{id}")
  Ability get(@PathVariable String id) {
    return Ability.of(find(id));
  }

  @PutMapping("/{id}")
  Ability put(
      @PathVariable String id,
      @Valid @RequestBody Ability wanted,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Agent before = find(id);
    if (wanted.id() != null && !wanted.id().equals(id)) {
      throw Problem.invalid("id", "is not the one in the address");
    }
    Agent after =
        new Agent(
            before.id(),
            wanted.displayName(),
            wanted.skills(),
            known(wanted.queues()),
            new Capacity(wanted.capacity(), !Boolean.FALSE.equals(wanted.voiceInterruptsChat())),
            before.phonePassword());
    agents.save(after);
    changes.audit(
        exchange, member, Action.AGENT_CHANGED, id, Ability.of(before) + " → " + Ability.of(after));
    return Ability.of(after);
  }

  private Set<QueueName> known(List<String> names) {
    List<Field> errors = new ArrayList<>();
    Set<QueueName> known = new java.util.HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      QueueName.parse(names.get(i))
          .filter(name -> queues.find(name).isPresent())
          .ifPresentOrElse(known::add, unknown(errors, i));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return known;
  }

  private static Runnable unknown(List<Field> errors, int i) {
    return () -> errors.add(new Field("queues[" + i + "]", "there is no such queue"));
  }

  private Agent find(String id) {
    return AgentId.parse(id)
        .flatMap(agents::find)
        .orElseThrow(() -> Problem.notFound("agent " + id));
  }
}
