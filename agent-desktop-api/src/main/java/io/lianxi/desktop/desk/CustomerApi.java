package io.lianxi.desktop.desk;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the customers are. */
@RestController
@RequestMapping("/api/customers")
public final class CustomerApi {
  private static final int LONGEST_ID = 64;

  private final Customers customers;

  CustomerApi(Customers customers) {
    this.customers = customers;
  }

  /** The customers that were found. */
  public record Found(List<CustomerView> items) {}

  @GetMapping
  Found find(@RequestParam String phone) {
    PhoneNumber number =
        PhoneNumber.parse(phone)
            .orElseThrow(() -> Problem.invalid("phone", "is not a phone number"));
    return new Found(customers.findByPhone(number).stream().map(CustomerView::of).toList());
  }

  @GetMapping("/{id}")
  CustomerView get(@PathVariable String id) {
    return Optional.of(id)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
        .map(CustomerId::new)
        .flatMap(customers::find)
        .map(CustomerView::of)
        .orElseThrow(() -> Problem.notFound("such customer"));
  }
}
