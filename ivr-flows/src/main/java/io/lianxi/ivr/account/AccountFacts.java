package io.lianxi.ivr.account;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.SuspiciousCalls.Suspicion;
import io.lianxi.acd.customer.billing.SuspiciousCalls.Why;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.ticket.progress.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What flows are told: money in fen, days such as 2026-10-01; what is not known is left out. */
final class AccountFacts {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A month as English speakers say it. */
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private AccountFacts() {}

  static Map<String, Object> person(Customer customer, LocalDate today) {
    Map<String, Object> person = new HashMap<>();
    person.put("number", customer.number());
    person.put("name", customer.name());
    person.put("tier", (long) customer.tier());
    Integer age = customer.age(today);
    if (age != null) {
      person.put("age", age.longValue());
    }
    return person;
  }

  static Map<String, Object> account(Customer customer) {
    return Map.of(
        "number", customer.number(),
        "name", customer.name(),
        "tier", (long) customer.tier(),
        "plan", customer.plan(),
        "balance", customer.balanceFen());
  }

  static Map<String, Object> points(Customer customer) {
    return Map.of("points", customer.points());
  }

  /** Of {@code bills}, newest first; empty without any. */
  static Optional<Map<String, Object>> bills(List<Bill> bills) {
    if (bills.isEmpty()) {
      return Optional.empty();
    }
    long total = bills.stream().mapToLong(Bill::amountFen).sum();
    Map<String, Object> facts = new HashMap<>(bill(bills.getFirst()));
    facts.put("count", (long) bills.size());
    facts.put("total", total);
    facts.put("average", total / bills.size());
    if (bills.size() > 1) {
      facts.put("previous", bills.get(1).amountFen());
    }
    bills.getFirst().items().stream()
        .max(Comparator.comparingLong(Bill.Item::amountFen))
        .ifPresent(
            largest -> {
              facts.put("largestItem", largest.name());
              facts.put("largestAmount", largest.amountFen());
            });
    facts.put("list", bills.stream().map(AccountFacts::bill).toList());
    return Optional.of(facts);
  }

  private static Map<String, Object> bill(Bill bill) {
    Map<String, Object> facts = month(bill.month());
    facts.put("amount", bill.amountFen());
    return facts;
  }

  private static Map<String, Object> month(YearMonth month) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("year", (long) month.getYear());
    facts.put("month", (long) month.getMonthValue());
    facts.put("monthName", month.format(ENGLISH));
    return facts;
  }

  /** By kind, one that is not known as none; empty when nothing is known of any. */
  static Optional<Map<String, Object>> usage(String plan, List<Usage> usages) {
    if (usages.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("plan", plan);
    for (Usage.Kind kind : Usage.Kind.values()) {
      Usage usage =
          usages.stream()
              .filter(one -> one.kind() == kind)
              .findFirst()
              .orElseGet(() -> new Usage(kind, 0, 0));
      String name =
          switch (kind) {
            case DATA -> "data";
            case VOICE -> "voice";
            case TEXT -> "text";
          };
      facts.put(name, usage.allowance());
      facts.put(name + "Used", usage.used());
      facts.put(name + "Left", usage.left());
    }
    return Optional.of(facts);
  }

  /** Of the contract that ends last; empty without any. */
  static Optional<Map<String, Object>> contract(List<Contract> contracts, LocalDate today) {
    return contracts.stream()
        .max(Comparator.comparing(Contract::endsOn))
        .map(
            contract ->
                Map.of(
                    "number", contract.number(),
                    "name", contract.name(),
                    "endsOn", contract.endsOn().toString(),
                    "daysLeft", contract.daysLeft(today),
                    "isOver", contract.daysLeft(today) < 0,
                    "count", (long) contracts.size()));
  }

  /** Of a bill's calls; empty when none is suspicious. */
  static Optional<Map<String, Object>> suspicious(YearMonth month, List<Suspicion> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> facts = month(month);
    facts.put("count", (long) found.size());
    facts.put("tooLong", count(found, Why.TOO_LONG));
    facts.put("twoAtOnce", count(found, Why.TWO_AT_ONCE));
    facts.put(
        "charge",
        found.stream().map(Suspicion::call).distinct().mapToLong(CallRecord::chargeFen).sum());
    facts.put("day", day(found.getFirst().call().startedAt()));
    return Optional.of(facts);
  }

  private static long count(List<Suspicion> found, Why why) {
    return found.stream().filter(one -> one.why() == why).count();
  }

  static Map<String, Object> progress(Progress.Standing standing) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", standing.number().value());
    facts.put("stateZh", standing.state().zh());
    facts.put("stateEn", standing.state().en());
    facts.put("openedOn", day(standing.openedAt()));
    facts.put("mayUrge", standing.mayUrge());
    Instant due = standing.due();
    if (due != null) {
      facts.put("dueOn", day(due));
    }
    String answer = standing.answer();
    if (answer != null) {
      facts.put("answer", answer);
    }
    return facts;
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZONE).toString();
  }
}
