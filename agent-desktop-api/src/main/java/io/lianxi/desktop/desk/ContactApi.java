package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.handling.Conclusion;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.handling.Outcome;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an agent does with a contact. */
@RestController
@RequestMapping("/api/contacts/{id}")
public final class ContactApi {
  private final Handling handling;
  private final ContactViews views;
  private final Contacted contacted;
  private final WrapUpRule rule;

  ContactApi(Handling handling, ContactViews views, Contacted contacted, WrapUpRule rule) {
    this.handling = handling;
    this.views = views;
    this.contacted = contacted;
    this.rule = rule;
  }

  /** An action that needs no words. */
  private interface Act {
    Outcome of(AgentId agent, ContactId contact);
  }

  /** Keys to send. */
  public record Keys(@NotNull String digits) {}

  /** Where to transfer: a queue's name, an agent's id or a phone number. */
  public record Target(@NotNull To to, @NotBlank @Size(max = 64) String target) {

    /** What the target is. */
    public enum To {
      queue,
      agent,
      number
    }
  }

  /**
   * What came of the contact.
   *
   * @param reason why it came of it, for those that are asked
   * @param isFinal false when the agent is still writing: nothing is finished by it
   */
  public record WrapUp(
      @Nullable String disposition,
      @Nullable String reason,
      @Size(max = 4000) @Nullable String note,
      @com.fasterxml.jackson.annotation.JsonProperty("final") @Nullable Boolean isFinal) {}

  @PostMapping("/accept")
  ContactView accept(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::accept);
  }

  @PostMapping("/decline")
  ContactView decline(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::decline);
  }

  @PostMapping("/hold")
  ContactView hold(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::hold);
  }

  @PostMapping("/resume")
  ContactView resume(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::resume);
  }

  @PostMapping("/mute")
  ContactView mute(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::mute);
  }

  @PostMapping("/unmute")
  ContactView unmute(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::unmute);
  }

  @PostMapping("/reconnect")
  ContactView reconnect(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::reconnect);
  }

  @PostMapping("/end")
  ContactView end(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return act(id, member, handling::end);
  }

  @PostMapping("/dtmf")
  ContactView dtmf(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      @Valid @RequestBody Keys keys) {
    return act(id, member, (agent, contact) -> handling.sendDtmf(agent, contact, keys.digits()));
  }

  @PostMapping("/transfer")
  ContactView transfer(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      @Valid @RequestBody Target target) {
    Destination destination = destination(target);
    return act(id, member, (agent, contact) -> handling.transfer(agent, contact, destination));
  }

  @PostMapping("/wrap-up")
  ContactView wrapUp(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      @Valid @RequestBody WrapUp wrapUp) {
    String note = wrapUp.note() == null ? "" : wrapUp.note();
    if (Boolean.FALSE.equals(wrapUp.isFinal())) {
      return contacted.own(id, member);
    }
    Conclusion said = new Conclusion(wrapUp.disposition(), wrapUp.reason(), note);
    rule.refuse(contacted.find(id, member), said)
        .ifPresent(
            field -> {
              throw Problem.invalid(List.of(field));
            });
    return act(id, member, (agent, contact) -> handling.wrapUp(agent, contact, said));
  }

  private static Destination destination(Target target) {
    String name = target.target();
    return switch (target.to()) {
      case queue ->
          new Destination.ToQueue(
              QueueName.parse(name)
                  .orElseThrow(() -> Problem.invalid("target", "is not a queue's name")));
      case agent ->
          new Destination.ToAgent(
              AgentId.parse(name)
                  .orElseThrow(() -> Problem.invalid("target", "is not an agent's id")));
      case number -> new Destination.ToNumber(name.replaceAll("[ ()-]", ""));
    };
  }

  private ContactView act(String id, StaffMember member, Act act) {
    ContactId contact = ContactId.parse(id).orElseThrow(() -> Problem.notFound("contact " + id));
    AgentId agent =
        AgentId.parse(member.username()).orElseThrow(() -> Problem.forbidden("You have no desk."));
    return switch (act.of(agent, contact)) {
      case Outcome.Done done -> views.of(done.contact(), agent);
      case Outcome.Unknown unknown -> throw contacted.unknown(contact);
      case Outcome.NotYours notYours -> throw Problem.forbidden("That contact is not yours.");
      case Outcome.NotAllowed refused -> throw notAllowed(refused);
      case Outcome.Invalid invalid -> throw Problem.invalid(invalid.field(), invalid.message());
    };
  }

  private static Problem notAllowed(Outcome.NotAllowed refused) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-allowed",
            "A contact that is " + refused.state() + " does not allow that.")
        .with(
            Map.of(
                "state",
                refused.state(),
                "action",
                verb(refused.action().name()),
                "allowed",
                refused.allowed().stream().map(action -> verb(action.name())).toList()));
  }

  /** An action as it is spelled in addresses. */
  private static String verb(String action) {
    return action.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
