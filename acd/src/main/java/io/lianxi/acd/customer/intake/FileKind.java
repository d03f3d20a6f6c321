package io.lianxi.acd.customer.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the lines of a file tell. */
public enum FileKind {
  /** Who the customers are; each line is one, of whom only the columns that are there change. */
  CUSTOMERS,
  BILLS,
  CONTRACTS,
  USAGE,
  CALLS;

  /** The column that every file has. */
  static final String CUSTOMER = "customer_number";

  /** The columns without which nothing can be read. */
  List<String> needed() {
    return switch (this) {
      case CUSTOMERS -> List.of(CUSTOMER);
      case BILLS -> List.of(CUSTOMER, "month", "amount");
      case CONTRACTS -> List.of(CUSTOMER, "contract_number", "ends_on");
      case USAGE -> List.of(CUSTOMER, "kind", "allowance", "used");
      case CALLS -> List.of(CUSTOMER, "number", "started_at", "seconds");
    };
  }

  /** The kind {@code text} names, in lower case; empty for none. */
  public static Optional<FileKind> parse(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
