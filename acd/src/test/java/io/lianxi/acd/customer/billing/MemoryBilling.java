package io.lianxi.acd.customer.billing;

import static java.util.Comparator.comparing;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Bills, contracts, usage and calls in memory. */
public final class MemoryBilling implements Billing {
  private final Customers customers;
  private final Map<List<Object>, Object> kept = new HashMap<>();

  public MemoryBilling(Customers customers) {
    this.customers = customers;
  }

  private synchronized <T> Set<String> keep(List<Of<T>> all, Function<T, List<Object>> key) {
    Set<String> unknown = new TreeSet<>();
    for (Of<T> one : all) {
      Optional<Customer> customer = customers.findByNumber(one.number());
      if (customer.isEmpty()) {
        unknown.add(one.number());
      } else {
        kept.put(List.of(customer.get().id(), key.apply(one.what())), one.what());
      }
    }
    return unknown;
  }

  private synchronized <T> Stream<T> of(CustomerId customer, Class<T> type) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey().getFirst().equals(customer))
        .map(Map.Entry::getValue)
        .filter(type::isInstance)
        .map(type::cast);
  }

  @Override
  public Set<String> keepBills(List<Of<Bill>> bills) {
    return keep(bills, bill -> List.of(bill.month()));
  }

  @Override
  public Set<String> keepContracts(List<Of<Contract>> contracts) {
    return keep(contracts, contract -> List.of(contract.number()));
  }

  @Override
  public Set<String> keepUsage(List<Of<Usage>> usages) {
    return keep(usages, usage -> List.of(usage.kind()));
  }

  @Override
  public Set<String> keepCalls(List<Of<CallRecord>> calls) {
    return keep(calls, call -> List.of(call.number(), call.startedAt(), call.other()));
  }

  @Override
  public List<Bill> bills(CustomerId customer, int most) {
    return of(customer, Bill.class).sorted(comparing(Bill::month).reversed()).limit(most).toList();
  }

  @Override
  public List<Contract> contracts(CustomerId customer) {
    return of(customer, Contract.class)
        .sorted(comparing(Contract::endsOn).reversed().thenComparing(Contract::number))
        .toList();
  }

  @Override
  public List<Usage> usage(CustomerId customer) {
    return of(customer, Usage.class).sorted(comparing(usage -> usage.kind().name())).toList();
  }

  @Override
  public List<CallRecord> calls(CustomerId customer, YearMonth month) {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    return of(customer, CallRecord.class)
        .filter(call -> YearMonth.from(call.startedAt().atZone(zone)).equals(month))
        .sorted(comparing(CallRecord::startedAt))
        .toList();
  }
}
