package io.lianxi.desktop.supervisor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.routing.Reasons;
import io.lianxi.acd.routing.WhyWaiting;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.desk.ContactView;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.chat.identity.Persons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Contacts, live and past: each with all that happened to it, and the search among them. */
@RestController
@RequestMapping("/api/contacts")
public final class ContactSearchApi {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final List<String> NUMBERS = List.of("customerAddress", "number");
  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST = 200;
  private static final int EARLIER = 50;

  private final Contacted contacted;
  private final ContactHistory history;
  private final Persons persons;
  private final Reasons reasons;
  private final Changes changes;
  private final JsonMapper json;

  ContactSearchApi(
      Contacted contacted,
      ContactHistory history,
      Persons persons,
      Reasons reasons,
      Changes changes,
      JsonMapper json) {
    this.contacted = contacted;
    this.history = history;
    this.persons = persons;
    this.reasons = reasons;
    this.changes = changes;
    this.json = json;
  }

  /**
   * A contact and all that happened to it.
   *
   * @param explanation why it was offered to whom and why it overflowed, oldest first
   */
  public record Told(
      @JsonUnwrapped ContactView contact,
      List<Map<String, Object>> events,
      List<ReasonView.Decision> explanation) {}

  /** A page of contacts; {@code next} continues it as {@code after}, absent on the last. */
  public record Page(List<ContactView> items, @Nullable String next) {}

  /** What is asked for; what is absent is any. {@code agent} may be {@code me}. */
  public record Asked(
      @Nullable String from,
      @Nullable String to,
      @Nullable String queue,
      @Nullable String agent,
      @Nullable String customer,
      @Nullable String state,
      @Nullable String size,
      @Nullable String after) {}

  @GetMapping("/{id}")
  Told get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Contact contact = contacted.find(id, member);
    List<ContactEvent> events = history.events(contact.id());
    return new Told(
        contacted.view(contact, member),
        events.stream().map(this::view).toList(),
        events.stream().flatMap(event -> ReasonView.decision(event).stream()).toList());
  }

  /**
   * What the contact's customer came for before, on whatever channel and with whomever, the newest
   * first: whoever serves a customer may know it. Empty for a customer nobody knows.
   */
  @GetMapping("/{id}/earlier")
  Page earlier(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Contact contact = contacted.find(id, member);
    List<Contact> found =
        persons.of(contact).map(customer -> persons.contacts(customer, EARLIER)).orElse(List.of());
    return new Page(
        found.stream()
            .filter(other -> !other.id().equals(contact.id()))
            .map(contacted::newest)
            .toList(),
        null);
  }

  /** Why the contact still waits. */
  @GetMapping("/{id}/why")
  ReasonView.Waiting why(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Contact contact = contacted.find(id, member);
    return (contact.state() == ContactState.QUEUED
            ? reasons.of(contact.id())
            : Optional.<Reasons.Said<WhyWaiting>>empty())
        .map(said -> ReasonView.of(said.why(), contact.state()))
        .orElseGet(() -> ReasonView.notWaiting(contact.state()));
  }

  private Map<String, Object> view(ContactEvent event) {
    String written = json.writerFor(ContactEvent.class).writeValueAsString(event);
    Map<String, Object> view = json.readValue(written, MAP);
    for (String number : NUMBERS) {
      view.computeIfPresent(
          number, (key, value) -> value instanceof String text ? PhoneNumber.mask(text) : value);
    }
    view.remove("explanation");
    return view;
  }

  @GetMapping
  Page search(
      @ModelAttribute Asked asked,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    int size = size(asked.size());
    List<Contact> found = persons.search(query(asked, member), size);
    if (member.role().seesAllContacts()) {
      changes.audit(exchange, member, Action.CONTACTS_SEARCHED, "", asked.toString());
    }
    return new Page(
        found.stream().map(contact -> contacted.view(contact, member)).toList(),
        found.size() < size ? null : found.getLast().id().value());
  }

  private static ContactHistory.Query query(Asked asked, StaffMember member) {
    return new ContactHistory.Query(
        word("from", asked.from(), Instant::parse),
        word("to", asked.to(), Instant::parse),
        word("queue", asked.queue(), QueueName::new),
        agent(asked.agent(), member),
        word("customer", asked.customer(), CustomerId::new),
        word("state", asked.state(), ContactState::valueOf),
        word("after", asked.after(), ContactId::new));
  }

  /** Whoever does not see all contacts sees their own. */
  private static @Nullable AgentId agent(@Nullable String text, StaffMember member) {
    if ("me".equals(text) || (text == null && !member.role().seesAllContacts())) {
      return word("agent", member.username(), AgentId::new);
    }
    AgentId agent = word("agent", text, AgentId::new);
    if (agent != null
        && !member.role().seesAllContacts()
        && !agent.value().equals(member.username())) {
      throw Problem.forbidden("You see your own contacts only.");
    }
    return agent;
  }

  private static int size(@Nullable String text) {
    Integer size = word("size", text, Integer::valueOf);
    if (size == null) {
      return DEFAULT_SIZE;
    }
    if (size < 1 || size > LARGEST) {
      throw Problem.invalid("size", "must be 1 to " + LARGEST);
    }
    return size;
  }

  private static <T> @Nullable T word(
      String field, @Nullable String text, Function<String, T> parse) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw Problem.invalid(field, "is not valid");
    }
  }
}
