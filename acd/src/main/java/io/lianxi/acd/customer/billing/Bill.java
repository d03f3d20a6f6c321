package io.lianxi.acd.customer.billing;

import java.time.YearMonth;
import java.util.List;

/**
 * What a customer has to pay for a month.
 *
 * @param amountFen in fen (1/100 yuan), with everything in it
 */
public record Bill(YearMonth month, long amountFen, List<Item> items) {
  public Bill {
    items = List.copyOf(items);
  }

  /** A part of a bill, in fen. */
  public record Item(String name, long amountFen) {}
}
