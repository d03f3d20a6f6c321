package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Finds the contacts that a member of staff may see: live ones first, then those of history. */
public final class Contacted {
  private final Contacts live;
  private final ContactHistory history;
  private final ContactViews views;

  Contacted(Contacts live, ContactHistory history, ContactViews views) {
    this.live = live;
    this.history = history;
    this.views = views;
  }

  /**
   * The contact {@code id}.
   *
   * @throws Problem 404 when it is unknown, 403 when it is not for {@code member} to see
   */
  public Contact find(String id, StaffMember member) {
    Contact contact =
        ContactId.parse(id)
            .flatMap(this::find)
            .orElseThrow(() -> Problem.notFound("contact " + id));
    boolean isTheirs =
        contact.assignments().stream()
            .anyMatch(assignment -> assignment.agent().value().equals(member.username()));
    if (!isTheirs && !member.role().seesAllContacts()) {
      throw Problem.forbidden("That contact is not yours.");
    }
    return contact;
  }

  private Optional<Contact> find(ContactId id) {
    return live.find(id).or(() -> history.find(id));
  }

  /** The contact {@code id} with the member's own part in it. */
  ContactView own(String id, StaffMember member) {
    return view(find(id, member), member);
  }

  /** As {@code member} sees it: an agent with the agent's own part. */
  public ContactView view(Contact contact, StaffMember member) {
    return AgentId.parse(member.username())
        .map(agent -> views.of(contact, agent))
        .orElseGet(() -> views.of(contact));
  }

  /** With the newest agent's part in it. */
  public ContactView newest(Contact contact) {
    return views.of(contact);
  }

  /** Why nothing can be done with a contact that is not live. */
  Problem unknown(ContactId id) {
    return history
        .find(id)
        .map(
            contact ->
                Problem.of(HttpStatus.CONFLICT, "not-allowed", "That contact is over.")
                    .with(Map.of("state", contact.state())))
        .orElseGet(() -> Problem.notFound("contact " + id));
  }
}
