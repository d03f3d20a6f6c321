package io.lianxi.acd.customer.billing;

import io.lianxi.acd.CustomerId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** What customers are billed, have contracted for and use. */
public interface Billing {
  /** At most so many calls of a month are told. */
  int MOST_CALLS = 10_000;

  /**
   * Something of a customer.
   *
   * @param number the operator's number of the customer
   */
  record Of<T>(String number, T what) {}

  /**
   * Keeps bills, in place of those of the same customers and months; all in one statement, and
   * again does the same again. So do the others.
   *
   * @return the numbers that nobody has; nothing of theirs is kept
   */
  Set<String> keepBills(List<Of<Bill>> bills);

  /** Keeps contracts, in place of those of the same customers and numbers. */
  Set<String> keepContracts(List<Of<Contract>> contracts);

  /** Keeps what is used, in place of what was said of it before. */
  Set<String> keepUsage(List<Of<Usage>> usages);

  /** Keeps calls, in place of those of the same numbers at the same times. */
  Set<String> keepCalls(List<Of<CallRecord>> calls);

  /** The newest bills, newest first, at most {@code most}. */
  List<Bill> bills(CustomerId customer, int most);

  /** All contracts, at most 100, the last to end first. */
  List<Contract> contracts(CustomerId customer);

  /** What is used, by kind. */
  List<Usage> usage(CustomerId customer);

  /** The calls that began in {@code month} in China, by when they began. */
  List<CallRecord> calls(CustomerId customer, YearMonth month);
}
