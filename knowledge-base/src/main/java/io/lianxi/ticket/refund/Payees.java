package io.lianxi.ticket.refund;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;

/** Who gets the money: the same person under the same name, however they complained. */
public final class Payees {
  private final Customers customers;

  public Payees(Customers customers) {
    this.customers = customers;
  }

  /**
   * The payee of a ticket: its customer; or whoever has its telephone, as the local user base says;
   * or that telephone; or, where nobody is known, whoever complains in that ticket.
   */
  public String of(Ticket ticket) {
    Complainant complainant = ticket.matter().complainant();
    CustomerId customer = complainant.customer();
    PhoneNumber phone = complainant.phone();
    if (customer != null) {
      return of(customer);
    }
    if (phone == null) {
      return "ticket:" + ticket.id();
    }
    return customers.findByPhone(phone).stream()
        .findFirst()
        .map(Customer::id)
        .map(Payees::of)
        .orElse("phone:" + phone);
  }

  /** The payee that a customer is. */
  public static String of(CustomerId customer) {
    return "customer:" + customer;
  }
}
