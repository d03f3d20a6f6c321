package io.lianxi.ivr.account;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.ServicePasswords;
import io.lianxi.acd.customer.ServicePasswords.Verdict;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.SuspiciousCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the local user base knows. A fact is about the customer whose {@code number} the flow tells,
 * else about the one who calls.
 */
final class CustomerLookups implements Lookups {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long USUAL_BILLS = 3;
  private static final long MOST_BILLS = 12;
  private static final long SECONDS = 60;

  private final Sources sources;
  private final TicketLookup tickets;
  private final Clock clock;

  /** Where it is found. */
  record Sources(Customers customers, Billing billing, ServicePasswords passwords) {}

  CustomerLookups(Sources sources, TicketLookup tickets, Clock clock) {
    this.sources = sources;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public Set<String> names() {
    return Set.of(
        VERIFY, "account", "bills", "usage", "contract", "points", "suspicious", "progress");
  }

  @Override
  public Optional<Map<String, Object>> find(
      String name, Optional<CustomerId> customer, Map<String, Object> with) {
    return switch (name) {
      case VERIFY -> verify(with);
      case "progress" -> tickets.find(caller(customer), with);
      default -> about(customer, with).flatMap(known -> fact(name, known, with));
    };
  }

  private Optional<Map<String, Object>> verify(Map<String, Object> with) {
    return switch (sources.passwords().verify(text(with, "number"), text(with, "password"))) {
      case Verdict.Right(Customer customer) -> {
        Map<String, Object> person = AccountFacts.person(customer, today());
        person.put("ok", true);
        person.put("locked", false);
        yield Optional.of(person);
      }
      case Verdict.Wrong wrong -> Optional.empty();
      case Verdict.Locked locked ->
          Optional.of(
              Map.of(
                  "ok",
                  false,
                  "locked",
                  true,
                  "minutes",
                  Math.max(1, (locked.time().toSeconds() + SECONDS - 1) / SECONDS)));
    };
  }

  private Optional<Map<String, Object>> fact(
      String name, Customer customer, Map<String, Object> with) {
    return switch (name) {
      case "account" -> Optional.of(AccountFacts.account(customer));
      case "points" -> Optional.of(AccountFacts.points(customer));
      case "bills" ->
          AccountFacts.bills(sources.billing().bills(customer.id(), (int) months(with)));
      case "usage" -> AccountFacts.usage(customer.plan(), sources.billing().usage(customer.id()));
      case "contract" -> AccountFacts.contract(sources.billing().contracts(customer.id()), today());
      case "suspicious" -> suspicious(customer);
      default -> Optional.empty();
    };
  }

  /** Of the newest bill's calls. */
  private Optional<Map<String, Object>> suspicious(Customer customer) {
    List<Bill> bills = sources.billing().bills(customer.id(), 1);
    if (bills.isEmpty()) {
      return Optional.empty();
    }
    YearMonth month = bills.getFirst().month();
    return AccountFacts.suspicious(
        month, SuspiciousCalls.of(sources.billing().calls(customer.id(), month)));
  }

  private Optional<Customer> about(Optional<CustomerId> customer, Map<String, Object> with) {
    String number = text(with, "number");
    return number.isEmpty() ? caller(customer) : sources.customers().findByNumber(number);
  }

  private Optional<Customer> caller(Optional<CustomerId> customer) {
    return customer.flatMap(sources.customers()::find);
  }

  private static long months(Map<String, Object> with) {
    return with.get("months") instanceof Long months
        ? Math.clamp(months, 1, MOST_BILLS)
        : USUAL_BILLS;
  }

  static String text(Map<String, Object> with, String name) {
    Object value = with.get(name);
    return value == null ? "" : value.toString();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
