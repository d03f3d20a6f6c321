package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Language;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.guest.Conference;
import io.lianxi.ivr.chat.guest.Guests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervisors who take part in a conversation beside its agent. */
@RestController
@RequestMapping("/api/chats/{contact}")
public final class ConferenceApi {
  private final ChatAccess access;
  private final Conference conference;
  private final Guests guests;

  ConferenceApi(ChatAccess access, Conference conference, Guests guests) {
    this.access = access;
    this.conference = conference;
    this.guests = guests;
  }

  /**
   * How whoever asks stands to the conversation.
   *
   * @param may could they take part now?
   */
  public record Part(boolean joined, boolean may) {}

  @GetMapping("/part")
  Part part(@PathVariable String contact, @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    boolean isIn =
        AgentId.parse(member.username())
            .flatMap(guest -> guests.name(chat.contact(), guest))
            .isPresent();
    return new Part(isIn, access.mayJoin(chat, member));
  }

  /** The customer is told who has come. */
  @PostMapping("/join")
  Part join(@PathVariable String contact, @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    AgentId guest = access.guestOf(chat, member);
    conference.join(chat, guest, member.displayName(), language(chat));
    return new Part(true, true);
  }

  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String contact, @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    boolean hasLeft =
        AgentId.parse(member.username())
            .filter(guest -> conference.leave(chat, guest, language(chat)))
            .isPresent();
    if (!hasLeft) {
      throw Problem.of(HttpStatus.CONFLICT, "not-allowed", "You are not in that conversation.");
    }
  }

  private Language language(Conversation chat) {
    return access.language(chat);
  }
}
