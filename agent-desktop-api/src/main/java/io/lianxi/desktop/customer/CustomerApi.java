package io.lianxi.desktop.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.StorableText;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.desktop.desk.CustomerView;
import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the customers are, and what they have. */
@RestController
@RequestMapping("/api/customers")
public final class CustomerApi {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 200;

  private final Customers customers;
  private final Billing billing;

  CustomerApi(Customers customers, Billing billing) {
    this.customers = customers;
    this.billing = billing;
  }

  /**
   * The customers that were found.
   *
   * @param next after whom it goes on; absent at the end
   */
  public record Found(List<CustomerView> items, @Nullable String next) {}

  /** Those with this phone or number, or whose names begin so. */
  @GetMapping
  Found find(
      @RequestParam Optional<String> phone,
      @RequestParam Optional<String> number,
      @RequestParam Optional<String> name,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int size) {
    if (Stream.of(phone, number, name).filter(Optional::isPresent).count() != 1) {
      throw Problem.invalid("phone", "one of phone, number and name must be given");
    }
    if (size < 1 || size > MOST) {
      throw Problem.invalid("size", "must be 1 to " + MOST);
    }
    if (!after.isEmpty() && !CustomerText.isNumber(after)) {
      throw Problem.invalid("after", "is not what a page said comes next");
    }
    List<Customer> found =
        phone
            .map(this::byPhone)
            .or(() -> number.map(this::byNumber))
            .orElseGet(() -> byName(name.orElseThrow(), after, size + 1));
    List<Customer> page = found.subList(0, Math.min(size, found.size()));
    return new Found(
        page.stream().map(CustomerView::of).toList(),
        name.isPresent() && found.size() > size ? page.getLast().number() : null);
  }

  private List<Customer> byPhone(String phone) {
    return customers.findByPhone(
        PhoneNumber.parse(phone)
            .orElseThrow(() -> Problem.invalid("phone", "is not a phone number")));
  }

  private List<Customer> byNumber(String number) {
    if (!CustomerText.isNumber(number)) {
      throw Problem.invalid("number", "is not a customer number");
    }
    return customers.findByNumber(number).stream().toList();
  }

  private List<Customer> byName(String name, String after, int most) {
    String beginning = name.strip();
    if (beginning.isEmpty()
        || beginning.length() > LONGEST_NAME
        || !StorableText.of(beginning).equals(beginning)) {
      throw Problem.invalid("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    return customers.findByName(beginning, after, most);
  }

  @GetMapping("/{id}")
  ProfileView get(@PathVariable String id) {
    return ProfileView.of(of(customers, id), billing);
  }

  static Customer of(Customers customers, String id) {
    return Optional.of(id)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
        .map(CustomerId::new)
        .flatMap(customers::find)
        .orElseThrow(() -> Problem.notFound("such customer"));
  }
}
