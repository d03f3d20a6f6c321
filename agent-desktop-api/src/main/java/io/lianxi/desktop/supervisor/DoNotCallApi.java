package io.lianxi.desktop.supervisor;

import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The numbers that may not be called. Agents put customers on the list who ask for it. */
@RestController
@RequestMapping("/api/do-not-call")
public final class DoNotCallApi {
  private static final int LARGEST = 500;

  private final DoNotCall doNotCall;
  private final Changes changes;
  private final Clock clock;

  DoNotCallApi(DoNotCall doNotCall, Changes changes, Clock clock) {
    this.doNotCall = doNotCall;
    this.changes = changes;
    this.clock = clock;
  }

  /** Some of the list, and after which number it goes on; absent at its end. */
  public record Listed(List<Entry> items, @Nullable String next) {}

  /** One number of the list. */
  public record Entry(String number, String reason, String addedBy, Instant addedAt) {
    static Entry of(DoNotCall.Entry entry) {
      return new Entry(entry.number().value(), entry.reason(), entry.addedBy(), entry.addedAt());
    }
  }

  /** A number that is not to be called. */
  public record Wish(
      @NotBlank @Size(max = 50) String number, @NotBlank @Size(max = 200) String reason) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int size) {
    if (size < 1 || size > LARGEST) {
      throw Problem.invalid("size", "must be 1 to " + LARGEST);
    }
    List<Entry> items = doNotCall.list(after, size).stream().map(Entry::of).toList();
    return new Listed(items, items.size() < size ? null : items.getLast().number());
  }

  @GetMapping("/{number}")
  Entry get(@PathVariable String number) {
    return doNotCall
        .find(parsed(number))
        .map(Entry::of)
        .orElseThrow(() -> Problem.notFound("such number on the list"));
  }

  /** Puts a number on the list; one that is there keeps its entry. */
  @PostMapping
  Entry add(
      @Valid @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    PhoneNumber number = parsed(wish.number());
    boolean isNew = !doNotCall.forbids(number);
    doNotCall.add(
        new DoNotCall.Entry(number, wish.reason().strip(), member.username(), clock.instant()));
    if (isNew) {
      String reason = wish.reason().strip();
      changes.audit(exchange, member, Action.DO_NOT_CALL_ADDED, number.value(), reason);
    }
    return get(number.value());
  }

  @DeleteMapping("/{number}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String number,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    PhoneNumber known = parsed(number);
    if (!doNotCall.remove(known)) {
      throw Problem.notFound("such number on the list");
    }
    changes.audit(exchange, member, Action.DO_NOT_CALL_REMOVED, known.value(), "");
  }

  private static PhoneNumber parsed(String text) {
    return PhoneNumber.parse(text)
        .orElseThrow(() -> Problem.invalid("number", "is not a phone number"));
  }
}
