package io.lianxi.desktop.campaign;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import java.util.List;
import java.util.Optional;

/** The numbers that reach the house: only those may be shown to people who are called. */
final class HouseNumbers {
  private final FlowsInForce flows;

  HouseNumbers(FlowsInForce flows) {
    this.flows = flows;
  }

  List<PhoneNumber> all() {
    return flows.all().stream()
        .flatMap(flow -> flow.publication().numbers().stream())
        .flatMap(number -> PhoneNumber.parse(number).stream())
        .distinct()
        .toList();
  }

  boolean isOne(PhoneNumber number) {
    return all().contains(number);
  }

  /** The one that {@code text} is; empty when it is none of them. */
  Optional<PhoneNumber> parse(String text) {
    return PhoneNumber.parse(text).filter(this::isOne);
  }
}
