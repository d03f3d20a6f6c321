package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The numbers that are not to be called, with who says so and for which calls it holds. */
public interface Refusals {
  /** So many are added at once at most. */
  int MOST_AT_ONCE = 10_000;

  /**
   * A number on a list.
   *
   * @param addedBy log-in name, or the name of what took it in
   */
  record Entry(PhoneNumber number, Refusal refusal, String addedBy) {}

  /**
   * What is refused for calls to {@code number}; empty when nothing is. Sees all that was added.
   */
  List<Refusal> of(PhoneNumber number);

  /** Those of {@code numbers} that refuse calls for {@code purpose} at {@code at}. */
  Set<PhoneNumber> refusing(Collection<PhoneNumber> numbers, Purpose purpose, Instant at);

  /**
   * Adds entries, all or none. One that refuses the same from the same source is there already: it
   * stays as it was. May be repeated.
   *
   * @return how many were new
   */
  int add(List<Entry> entries);

  /** Takes back all that {@code source} refuses for the number; how many entries those were. */
  int remove(PhoneNumber number, Refusal.Source source);

  /**
   * The entries of the first {@code limit} numbers after {@code after} ("" for the first), in the
   * order of numbers.
   */
  List<Entry> list(String after, int limit);
}
