package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Disposition;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agent's presence, phone and words to choose from. */
@RestController
@RequestMapping("/api/desk")
public final class DeskApi {
  private final Agents agents;
  private final Presences presences;
  private final Dispositions dispositions;
  private final SipAddress sip;
  private final Clock clock;

  DeskApi(
      Agents agents, Presences presences, Dispositions dispositions, SipAddress sip, Clock clock) {
    this.agents = agents;
    this.presences = presences;
    this.dispositions = dispositions;
    this.sip = sip;
    this.clock = clock;
  }

  /** Where phones register: the SIP domain, and SIP over WebSocket for browsers. */
  public record SipAddress(String domain, String websocket) {}

  /** With what a phone registers as the agent. */
  public record Softphone(String uri, String password, String websocket, List<Object> iceServers) {}

  /** What an agent may choose from. */
  public record Reasons(List<NotReadyReason> notReady, List<Disposition> dispositions) {}

  /** A wish to come, go or pause. */
  public record PresenceWish(
      @NotNull Presence presence, @Nullable NotReadyReason reason, @Nullable When when) {}

  /** When a presence begins. */
  public enum When {
    NOW,
    /** when the last contact lets go; at once when there is none */
    AFTER_CONTACT
  }

  @GetMapping("/softphone")
  Softphone softphone(@AuthenticationPrincipal StaffMember member) {
    Agent agent = agent(member);
    return new Softphone(
        "sip:" + agent.id() + "@" + sip.domain(),
        agent.phonePassword(),
        sip.websocket(),
        List.of());
  }

  @GetMapping("/reasons")
  Reasons reasons() {
    return new Reasons(NotReadyReason.choosable(), dispositions.all());
  }

  @PutMapping("/presence")
  PresenceView presence(
      @AuthenticationPrincipal StaffMember member, @Valid @RequestBody PresenceWish wish) {
    NotReadyReason reason = wish.reason();
    boolean isPause = wish.presence() == Presence.NOT_READY;
    if (isPause && (reason == null || !reason.isChoosable())) {
      throw Problem.invalid("reason", "must be one of " + NotReadyReason.choosable());
    }
    if (!isPause && reason != null) {
      throw Problem.invalid("reason", "is for NOT_READY only");
    }
    Agent agent = agent(member);
    Instant now = clock.instant();
    return PresenceView.of(
        agent,
        wish.when() == When.AFTER_CONTACT
            ? presences.changeAfterContact(agent.id(), wish.presence(), reason, now)
            : presences.change(agent.id(), wish.presence(), reason, now));
  }

  private Agent agent(StaffMember member) {
    return AgentId.parse(member.username())
        .flatMap(agents::find)
        .orElseThrow(() -> Problem.forbidden("You have no desk."));
  }
}
