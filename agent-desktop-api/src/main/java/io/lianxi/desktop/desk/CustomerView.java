package io.lianxi.desktop.desk;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A customer as staff see one: the phone number masked.
 *
 * @param balance in yuan
 */
public record CustomerView(
    String id,
    String number,
    String name,
    Customer.Type type,
    int tier,
    String phone,
    String language,
    String plan,
    BigDecimal balance) {
  private static final int FEN_DIGITS = 2;

  public static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.id().value(),
        customer.number(),
        customer.name(),
        customer.type(),
        customer.tier(),
        PhoneNumber.mask(customer.phone().value()),
        customer.language().name().toLowerCase(Locale.ROOT),
        customer.plan(),
        BigDecimal.valueOf(customer.balanceFen(), FEN_DIGITS));
  }
}
