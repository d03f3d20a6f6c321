package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Register.Changed;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.Revising.Outcome;
import io.lianxi.acd.customer.Revising.Told;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.desk.CustomerView;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Changes customers, and tells what was changed. */
@RestController
@RequestMapping("/api/customers/{id}")
public final class CustomerChangeApi {
  private static final int MOST = 200;
  private static final Pattern DIGITS = Pattern.compile("\\d{4,12}");

  private final Customers customers;
  private final Register register;
  private final Revising revising;
  private final PasswordEncoder encoder;
  private final Changes changes;

  CustomerChangeApi(
      Customers customers,
      Register register,
      Revising revising,
      PasswordEncoder encoder,
      Changes changes) {
    this.customers = customers;
    this.register = register;
    this.revising = revising;
    this.encoder = encoder;
    this.changes = changes;
  }

  /** Changes, newest first, and before which it goes on; absent at the end. */
  public record Changed(List<View> items, @Nullable String next) {}

  /** A change: which fields were what before and after, by their names. */
  public record View(Instant at, String by, Map<String, Field> fields) {}

  /**
   * A field that was changed; a telephone is masked.
   *
   * @param before null for a new customer
   */
  public record Field(@Nullable String before, String after) {}

  @PatchMapping
  CustomerView change(
      @PathVariable String id,
      @RequestBody CustomerWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Customer before = CustomerApi.of(customers, id);
    String password = wish.password();
    if (password != null && !DIGITS.matcher(password).matches()) {
      Wrong wrong = new Wrong();
      wrong.add("password", "必须是 4 到 12 位数字", "must be 4 to 12 digits");
      wrong.refuse();
    }
    String hash = password == null ? null : encoder.encode(password);
    Told told = new Told(before.number(), wish.texts(), hash);
    return switch (revising.revise(List.of(told), member.username()).getFirst()) {
      case Outcome.Refused(List<Remark> remarks) -> throw refused(remarks);
      case Outcome.Added(Customer after) -> changed(after, told, member, exchange);
      case Outcome.Kept(Customer after) -> changed(after, told, member, exchange);
    };
  }

  private CustomerView changed(
      Customer after, Told told, StaffMember member, ServerWebExchange exchange) {
    String fields = String.join(", ", told.fields().keySet());
    changes.audit(
        exchange,
        member,
        Action.CUSTOMER_CHANGED,
        after.number(),
        told.passwordHash() == null ? fields : (fields + " " + Revising.PASSWORD).strip());
    return CustomerView.of(after);
  }

  private static Problem refused(List<Remark> remarks) {
    return Problem.invalid(
        remarks.stream()
            .map(
                remark ->
                    new Problem.Field(
                        CustomerWish.field(remark.field()), remark.messageEn(), remark.messageZh()))
            .toList());
  }

  @GetMapping("/changes")
  Changed list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > MOST) {
      throw Problem.invalid("size", "must be 1 to " + MOST);
    }
    if (!after.matches("\\d{0,18}")) {
      throw Problem.invalid("after", "is not what a page said comes next");
    }
    Customer customer = CustomerApi.of(customers, id);
    long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
    List<Register.Change> found = register.changes(customer.id(), before, size + 1);
    List<Register.Change> page = found.subList(0, Math.min(size, found.size()));
    return new Changed(
        page.stream().map(CustomerChangeApi::view).toList(),
        found.size() > size ? String.valueOf(page.getLast().id()) : null);
  }

  private static View view(Register.Change change) {
    Map<String, Field> fields = new java.util.LinkedHashMap<>();
    change
        .fields()
        .forEach((name, changed) -> fields.put(CustomerWish.field(name), field(name, changed)));
    return new View(change.at(), change.by(), fields);
  }

  private static Field field(String name, Register.Changed changed) {
    String before = changed.before();
    return name.equals("phone")
        ? new Field(
            before == null ? null : PhoneNumber.mask(before), PhoneNumber.mask(changed.after()))
        : new Field(before, changed.after());
  }
}
