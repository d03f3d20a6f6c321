package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;

/** Customers for tests. */
public final class CustomerFixtures {
  private CustomerFixtures() {}

  public static Customer customer(String id, String phone, int tier) {
    return new Customer(
        new CustomerId(id),
        "CN" + id,
        "客户 " + id,
        Customer.Type.PERSONAL,
        new PhoneNumber(phone),
        tier,
        Language.ZH,
        "5G 畅享 129",
        -1250);
  }
}
