package io.lianxi.desktop.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.chat.identity.Identities.Outcome;
import io.lianxi.ivr.chat.identity.Identities.Saying;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.Profiles;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Who it is that writes: staff say so, and take it back. */
@RestController
@RequestMapping("/api/contacts/{id}/identity")
public final class IdentityApi {
  private static final int LONGEST_ID = 64;

  private final Contacted contacted;
  private final Identities identities;
  private final Profiles profiles;
  private final Customers customers;
  private final Changes changes;

  IdentityApi(
      Contacted contacted,
      Identities identities,
      Profiles profiles,
      Customers customers,
      Changes changes) {
    this.contacted = contacted;
    this.identities = identities;
    this.profiles = profiles;
    this.customers = customers;
    this.changes = changes;
  }

  /**
   * Who it is.
   *
   * @param customer the id
   * @param version as whoever says it has seen
   */
  public record Wish(
      @Nullable String customer, @Nullable String reason, @Nullable Integer version) {}

  /** What was said last is wrong. */
  public record Undo(@Nullable String reason, @Nullable Integer version) {}

  @GetMapping
  IdentityView get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return view(address(contacted.find(id, member)));
  }

  private IdentityView view(ChatAddress address) {
    return IdentityView.of(
        identities.profile(address),
        profiles.links(address),
        identities.proven(address),
        customers);
  }

  private static ChatAddress address(Contact contact) {
    return ChatAddress.parse(contact.origin().customerAddress())
        .orElseThrow(
            () -> Problem.of(HttpStatus.CONFLICT, "not-allowed", "Nobody writes in that contact."));
  }

  @PostMapping
  IdentityView link(
      @PathVariable String id,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Contact contact = contacted.find(id, member);
    ChatAddress address = address(contact);
    Wrong wrong = new Wrong();
    Optional<Customer> customer = customer(wish.customer());
    if (customer.isEmpty()) {
      wrong.add("customer", "没有这个客户", "is no customer");
    }
    check(wish.reason(), wish.version(), wrong);
    Saying saying = saying(contact, address, member, new Undo(wish.reason(), wish.version()));
    Outcome outcome = identities.link(saying, customer.orElseThrow().id());
    if (linked(outcome)) {
      String detail = customer.get().number() + ": " + saying.reason();
      changes.audit(exchange, member, Action.CUSTOMER_LINKED, address.text(), detail);
    }
    return view(address);
  }

  @PostMapping("/undo")
  IdentityView undo(
      @PathVariable String id,
      @RequestBody Undo undo,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Contact contact = contacted.find(id, member);
    ChatAddress address = address(contact);
    check(undo.reason(), undo.version(), new Wrong());
    Saying saying = saying(contact, address, member, undo);
    Outcome outcome = identities.undo(saying);
    if (outcome instanceof Outcome.Unchanged) {
      throw Problem.of(HttpStatus.CONFLICT, "not-allowed", "There is nothing to be undone.");
    }
    if (linked(outcome)) {
      changes.audit(exchange, member, Action.CUSTOMER_UNLINKED, address.text(), saying.reason());
    }
    return view(address);
  }

  private Optional<Customer> customer(@Nullable String id) {
    return Optional.ofNullable(id)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
        .map(CustomerId::new)
        .flatMap(customers::find);
  }

  private static void check(@Nullable String reason, @Nullable Integer version, Wrong wrong) {
    if (reason == null || reason.isBlank()) {
      wrong.mustBeGiven("reason");
    } else if (reason.strip().length() > Link.LONGEST_REASON) {
      wrong.add(
          "reason",
          "最多 %d 个字".formatted(Link.LONGEST_REASON),
          "must have at most %d characters".formatted(Link.LONGEST_REASON));
    }
    if (version == null || version < 0) {
      wrong.add("version", "必须填写，不小于 0", "must be given, 0 or more");
    }
    wrong.refuse();
  }

  private static Saying saying(
      Contact contact, ChatAddress address, StaffMember member, Undo said) {
    String reason = said.reason() == null ? "" : said.reason().strip();
    int version = said.version() == null ? 0 : said.version();
    return new Saying(address, contact.id(), member.username(), reason, version);
  }

  /** Has anything been said by it? Whoever came too late is told so. */
  private static boolean linked(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Linked linked -> true;
      case Outcome.Unchanged unchanged -> false;
      case Outcome.Faster faster ->
          throw Problem.of(
                  HttpStatus.CONFLICT,
                  "changed-meanwhile",
                  "Somebody else has said meanwhile who the customer is.")
              .with(Map.of("version", faster.now().links()));
      case Outcome.Proven proven ->
          throw Problem.of(
              HttpStatus.CONFLICT, "proven", "The customer has proven to be somebody else.");
    };
  }
}
