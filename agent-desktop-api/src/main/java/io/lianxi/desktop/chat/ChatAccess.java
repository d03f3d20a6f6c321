package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.guest.Guests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Which conversations a member of staff may read, and in which write. */
public final class ChatAccess {
  private static final int LATEST = 50;

  private final Chats chats;
  private final Contacts live;
  private final ContactHistory history;
  private final Guests guests;

  ChatAccess(Chats chats, Contacts live, ContactHistory history, Guests guests) {
    this.chats = chats;
    this.live = live;
    this.history = history;
    this.guests = guests;
  }

  /**
   * A conversation that {@code member} may read.
   *
   * @throws Problem 404 when there is none, 403 when it is not for {@code member} to see
   */
  public Conversation readBy(StaffMember member, String id) {
    ContactId contact = ContactId.parse(id).orElseThrow(() -> unknown(id));
    Conversation chat = chats.find(contact).orElseThrow(() -> unknown(id));
    if (!member.role().seesAllContacts() && !isTheirs(member, contact)) {
      throw Problem.forbidden("That conversation is not yours.");
    }
    return chat;
  }

  /**
   * Lets {@code member} have what was sent in the conversations of {@code address}.
   *
   * @throws Problem 403 when none of the newest of them is for {@code member} to see
   */
  void reads(StaffMember member, ChatAddress address) {
    boolean isTheirs =
        member.role().seesAllContacts()
            || chats.contacts(List.of(address), LATEST).stream()
                .anyMatch(contact -> isTheirs(member, contact));
    if (!isTheirs) {
      throw Problem.forbidden("That conversation is not yours.");
    }
  }

  private boolean isTheirs(StaffMember member, ContactId contact) {
    return find(contact).stream()
        .flatMap(found -> found.assignments().stream())
        .anyMatch(assignment -> assignment.agent().value().equals(member.username()));
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
    return activeAgent(chat)
        .filter(agent -> agent.value().equals(member.username()))
        .or(() -> guest(chat, member))
        .orElseThrow(
            () ->
                Problem.of(
                        HttpStatus.CONFLICT, "not-allowed", "You are not in that conversation now.")
                    .with(Map.of("open", chat.isOpen())));
  }

  private Optional<AgentId> activeAgent(Conversation chat) {
    return live.find(chat.contact())
        .filter(found -> found.state().isWithAgent() && chat.isOpen())
        .flatMap(Contact::activeAgent);
  }

  /** Guests may write while there is an agent. */
  private Optional<AgentId> guest(Conversation chat, StaffMember member) {
    return activeAgent(chat)
        .flatMap(agent -> AgentId.parse(member.username()))
        .filter(guest -> guests.name(chat.contact(), guest).isPresent());
  }

  /** Could {@code member} take part beside the agent? */
  boolean mayJoin(Conversation chat, StaffMember member) {
    return looksAfterAgents(member)
        && activeAgent(chat).filter(agent -> !agent.value().equals(member.username())).isPresent();
  }

  private static boolean looksAfterAgents(StaffMember member) {
    return member.role() == Role.SUPERVISOR || member.role() == Role.ADMIN;
  }

  /**
   * Whoever takes part beside the agent.
   *
   * @throws Problem 403 for those who do not look after agents, 409 when there is no agent
   */
  AgentId guestOf(Conversation chat, StaffMember member) {
    if (!looksAfterAgents(member)) {
      throw Problem.forbidden("Only supervisors join conversations.");
    }
    if (!mayJoin(chat, member)) {
      throw Problem.of(
          HttpStatus.CONFLICT, "not-allowed", "No other agent is in that conversation now.");
    }
    return AgentId.parse(member.username())
        .orElseThrow(() -> Problem.forbidden("Your name cannot be shown there."));
  }

  /** The language of the customer. */
  Language language(Conversation chat) {
    return find(chat.contact()).map(found -> found.profile().language()).orElse(Language.ZH);
  }

  /**
   * Whoever may write what only staff see: its agent, and those who look after agents.
   *
   * @throws Problem 403 for everybody else
   */
  AgentId whispererOf(Conversation chat, StaffMember member) {
    return looksAfterAgents(member)
        ? AgentId.parse(member.username())
            .orElseThrow(() -> Problem.forbidden("Your name cannot be shown there."))
        : writerOf(chat, member);
  }
}
