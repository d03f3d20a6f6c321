package io.lianxi.desktop.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.StorableText;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.note.CustomerNote;
import io.lianxi.acd.customer.note.CustomerNotes;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What staff write down of a customer, and the tags they give. */
@RestController
@RequestMapping("/api/customers/{id}")
public final class CustomerNoteApi {
  private final Customers customers;
  private final CustomerNotes notes;
  private final Changes changes;
  private final Clock clock;

  CustomerNoteApi(Customers customers, CustomerNotes notes, Changes changes, Clock clock) {
    this.customers = customers;
    this.notes = notes;
    this.changes = changes;
    this.clock = clock;
  }

  /** What is known of a customer beside the register; the newest note first. */
  public record CustomerRemarks(List<String> tags, List<NoteView> notes) {}

  /**
   * A note.
   *
   * @param by log-in name
   */
  public record NoteView(String id, String text, String by, Instant at) {
    static NoteView of(CustomerNote note) {
      return new NoteView(note.id().toString(), note.text(), note.by(), note.at());
    }
  }

  /** What is to be written down. */
  @KnownFieldsOnly
  public record NoteWish(@Nullable String text) {}

  /** All the tags that the customer is to have. */
  @KnownFieldsOnly
  public record TagsWish(@Nullable List<@Nullable String> tags) {}

  @GetMapping("/notes")
  CustomerRemarks get(@PathVariable String id) {
    return remarks(customer(id));
  }

  private CustomerRemarks remarks(CustomerId customer) {
    return new CustomerRemarks(
        List.copyOf(notes.tags(customer)),
        notes.newest(customer).stream().map(NoteView::of).toList());
  }

  private CustomerId customer(String id) {
    return CustomerApi.of(customers, id).id();
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  NoteView add(
      @PathVariable String id,
      @RequestBody NoteWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    CustomerId customer = customer(id);
    String text = StorableText.of(Objects.requireNonNullElse(wish.text(), "").strip());
    if (text.isEmpty() || text.length() > CustomerNote.LONGEST) {
      throw Problem.invalid("text", "must have 1 to " + CustomerNote.LONGEST + " characters");
    }
    CustomerNote note =
        new CustomerNote(UUID.randomUUID(), customer, text, member.username(), clock.instant());
    notes.add(note);
    audit(exchange, member, customer, "note " + note.id());
    return NoteView.of(note);
  }

  /** Forgets a note: one's own, or anybody's for who leads. */
  @DeleteMapping("/notes/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String id,
      @PathVariable String note,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    CustomerId customer = customer(id);
    CustomerNote known =
        uuid(note)
            .flatMap(notes::find)
            .filter(it -> it.customer().equals(customer))
            .orElseThrow(() -> Problem.notFound("such note"));
    if (!known.by().equals(member.username()) && !member.role().seesAllContacts()) {
      throw Problem.forbidden("Somebody else wrote that note.");
    }
    notes.remove(known.id());
    audit(exchange, member, customer, "no note " + known.id() + ": " + known.text());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @PutMapping("/tags")
  CustomerRemarks tag(
      @PathVariable String id,
      @RequestBody TagsWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    CustomerId customer = customer(id);
    SortedSet<String> tags = tags(wish.tags());
    notes.tag(customer, tags, member.username(), clock.instant());
    audit(exchange, member, customer, "tags " + tags);
    return remarks(customer);
  }

  private static SortedSet<String> tags(@Nullable List<@Nullable String> given) {
    if (given == null || given.size() > CustomerNotes.MOST_TAGS) {
      throw Problem.invalid("tags", "must be given, at most " + CustomerNotes.MOST_TAGS);
    }
    SortedSet<String> tags = new TreeSet<>();
    for (int i = 0; i < given.size(); i++) {
      String tag = StorableText.of(Objects.requireNonNullElse(given.get(i), "").strip());
      if (tag.isEmpty() || tag.length() > CustomerNotes.LONGEST_TAG) {
        throw Problem.invalid(
            "tags[" + i + "]", "must have 1 to " + CustomerNotes.LONGEST_TAG + " characters");
      }
      tags.add(tag);
    }
    return tags;
  }

  private void audit(
      ServerWebExchange exchange, StaffMember member, CustomerId customer, String what) {
    changes.audit(exchange, member, Action.CUSTOMER_CHANGED, customer.value(), what);
  }
}
