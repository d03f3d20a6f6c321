package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Which conversations a member of staff may read, and in which write. */
public final class ChatAccess {
  private final Chats chats;
  private final Contacts live;
  private final ContactHistory history;

  ChatAccess(Chats chats, Contacts live, ContactHistory history) {
    this.chats = chats;
    this.live = live;
    this.history = history;
  }

  /**
   * A conversation that {@code member} may read.
   *
   * @throws Problem 404 when there is none, 403 when it is not for {@code member} to see
   */
  public Conversation readBy(StaffMember member, String id) {
    ContactId contact = ContactId.parse(id).orElseThrow(() -> unknown(id));
    Conversation chat = chats.find(contact).orElseThrow(() -> unknown(id));
    boolean isTheirs =
        find(contact).stream()
            .flatMap(found -> found.assignments().stream())
            .anyMatch(assignment -> assignment.agent().value().equals(member.username()));
    if (!isTheirs && !member.role().seesAllContacts()) {
      throw Problem.forbidden("That conversation is not yours.");
    }
    return chat;
  }

  private static Problem unknown(String id) {
    return Problem.notFound("conversation " + id);
  }

  private Optional<Contact> find(ContactId id) {
    return live.find(id).or(() -> history.find(id));
  }

  /**
   * The agent who may write to the customer.
   *
   * @throws Problem 409 when the conversation is not theirs now
   */
  AgentId writerOf(Conversation chat, StaffMember member) {
    Optional<Contact> contact = live.find(chat.contact());
    return contact
        .filter(found -> found.state().isWithAgent() && chat.isOpen())
        .flatMap(Contact::activeAgent)
        .filter(agent -> agent.value().equals(member.username()))
        .orElseThrow(
            () ->
                Problem.of(
                        HttpStatus.CONFLICT, "not-allowed", "You are not in that conversation now.")
                    .with(Map.of("open", chat.isOpen())));
  }

  /**
   * Whoever may write what only staff see: its agent, and those who look after agents.
   *
   * @throws Problem 403 for everybody else
   */
  AgentId whispererOf(Conversation chat, StaffMember member) {
    boolean isSupervisor = member.role() == Role.SUPERVISOR || member.role() == Role.ADMIN;
    return isSupervisor
        ? AgentId.parse(member.username())
            .orElseThrow(() -> Problem.forbidden("Your name cannot be shown there."))
        : writerOf(chat, member);
  }
}
