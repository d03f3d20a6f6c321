package io.lianxi.desktop.app;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.Revising.Told;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.Billing.Of;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.Usage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What the customers of the centre to try things with have: service passwords, bills, contracts,
 * usage and points; and two whose last bills are suspicious. Whatever of it is missing is added at
 * each start, what is there stays as it was changed.
 */
final class DemoAccounts implements SmartInitializingSingleton {
  /** The service password of every customer who has none of their own. */
  static final String PASSWORD = "246810";

  /** Whose last bill has a call of four days, and whose has two calls at once. */
  static final int TOO_LONG = 5;

  static final int TWO_AT_ONCE = 8;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ADDED_BY = "demo";
  private static final int MONTHS = 6;
  private static final int CALLS = 12;
  private static final long FOUR_DAYS = 4 * 86_400L;
  private static final List<String> PROVINCES = List.of("广东", "江苏", "四川", "北京");

  private final Customers customers;
  private final Register register;
  private final Revising revising;
  private final Billing billing;
  private final PasswordEncoder passwords;
  private final Clock clock;

  /** Where they are kept. */
  record Stores(Customers customers, Register register, Revising revising, Billing billing) {}

  DemoAccounts(Stores stores, PasswordEncoder passwords, Clock clock) {
    this.customers = stores.customers();
    this.register = stores.register();
    this.revising = stores.revising();
    this.billing = stores.billing();
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    String hash = null;
    for (int n = 1; n <= DemoData.customers(); n++) {
      Optional<Customer> customer = customers.findByNumber(DemoData.customerNumber(n));
      if (customer.isPresent()) {
        boolean isWithout = register.passwordHash(customer.get().id()).isEmpty();
        if (isWithout && hash == null) {
          hash = passwords.encode(PASSWORD);
        }
        person(n, customer.get(), isWithout ? hash : null);
        fill(n, customer.get(), today);
      }
    }
  }

  private void person(int n, Customer customer, @Nullable String hash) {
    if (hash == null) {
      return;
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("province", PROVINCES.get(n % PROVINCES.size()));
    fields.put("points", String.valueOf(640 * n));
    if (customer.type() == Customer.Type.PERSONAL) {
      int year = n % 5 == 0 ? 1948 + n : 1975 + n;
      fields.put("birth_date", LocalDate.of(year, 1 + n % 12, 1 + n).toString());
    }
    revising.revise(List.of(new Told(customer.number(), fields, hash)), ADDED_BY);
  }

  private void fill(int n, Customer customer, LocalDate today) {
    String number = customer.number();
    YearMonth last = YearMonth.from(today).minusMonths(1);
    if (billing.bills(customer.id(), 1).isEmpty()) {
      billing.keepBills(all(number, MONTHS, i -> bill(n, last.minusMonths(i))));
      billing.keepCalls(all(number, CALLS, i -> call(n, customer, last, i)));
      suspicious(n, customer, last).forEach(call -> billing.keepCalls(one(number, () -> call)));
    }
    if (billing.contracts(customer.id()).isEmpty()) {
      LocalDate start = today.minusMonths(20).withDayOfMonth(1);
      billing.keepContracts(
          one(
              number,
              () ->
                  new Contract(
                      "HT%08d".formatted(n), "24 个月合约", start, start.plusDays(730L + 9L * n))));
    }
    if (billing.usage(customer.id()).isEmpty()) {
      long part = Math.min(today.getDayOfMonth(), 28);
      billing.keepUsage(
          List.of(
              new Of<>(number, new Usage(Usage.Kind.DATA, 30_720, part * (300L + 50L * n))),
              new Of<>(number, new Usage(Usage.Kind.VOICE, 500, part * (5L + n))),
              new Of<>(number, new Usage(Usage.Kind.TEXT, 100, part))));
    }
  }

  /** Makes one after the other. */
  private interface Made<T> {
    T number(int i);
  }

  private static <T> List<Of<T>> all(String number, int count, Made<T> made) {
    List<Of<T>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new Of<>(number, made.number(i)));
    }
    return all;
  }

  private static <T> List<Of<T>> one(String number, Supplier<T> what) {
    return List.of(new Of<>(number, what.get()));
  }

  private static Bill bill(int n, YearMonth month) {
    long plan = List.of(12_900L, 19_900L, 5_900L, 29_900L).get(n % 4);
    long more = 100L * ((n * 7 + month.getMonthValue() * 3) % 19);
    return new Bill(
        month, plan + more, List.of(new Bill.Item("套餐月租", plan), new Bill.Item("套餐外通话", more)));
  }

  private static CallRecord call(int n, Customer customer, YearMonth month, int i) {
    Instant start =
        month.atDay(1 + 2 * i).atTime(9 + i % 10, (n * 5) % 60).atZone(ZONE).toInstant();
    return new CallRecord(
        customer.phone().value(), "1390000%04d".formatted(n * 100 + i), start, 60L + 37L * i, 15);
  }

  private static List<CallRecord> suspicious(int n, Customer customer, YearMonth month) {
    Instant start = month.atDay(24).atTime(10, 0).atZone(ZONE).toInstant();
    String own = customer.phone().value();
    return switch (n) {
      case TOO_LONG -> List.of(new CallRecord(own, "13900009001", start, FOUR_DAYS, 86_400));
      case TWO_AT_ONCE ->
          List.of(
              new CallRecord(own, "13900009002", start, 1_800, 450),
              new CallRecord(own, "13900009003", start.plusSeconds(600), 900, 225));
      default -> List.of();
    };
  }
}
