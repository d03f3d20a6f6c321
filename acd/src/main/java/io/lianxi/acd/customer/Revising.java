package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Register.Author;
import io.lianxi.acd.customer.Register.Changed;
import io.lianxi.acd.customer.Register.Revised;
import io.lianxi.acd.edition.Remark;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is told of customers, and nothing else of them. */
public final class Revising {
  /** Under what a new password is told, without itself. */
  public static final String PASSWORD = "password";

  private static final String HIDDEN = "***";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Register register;
  private final Clock clock;

  public Revising(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * What somebody tells of a customer.
   *
   * @param fields only those that are to change, by the names of {@link CustomerText#FIELDS}
   * @param passwordHash null when it stays
   */
  public record Told(String number, Map<String, String> fields, @Nullable String passwordHash) {
    @Override
    public String toString() {
      return "Told[" + number + ", " + fields.keySet() + "]";
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The customer is new. */
    record Added(Customer customer) implements Outcome {}

    /** The customer was there; perhaps nothing of it was different. */
    record Kept(Customer customer) implements Outcome {}

    /** Nothing has changed. */
    record Refused(List<Remark> wrong) implements Outcome {}
  }

  /** Takes all in that can be, in order; for each what came of it. */
  public List<Outcome> revise(List<Told> told, String by) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> numbers = new LinkedHashSet<>();
    told.forEach(one -> numbers.add(one.number()));
    register.revise(
        numbers,
        there -> {
          Map<String, Customer> known = new HashMap<>(there);
          List<Revised> revised = new ArrayList<>();
          for (Told one : told) {
            Customer before = known.get(one.number());
            outcomes.add(decide(before, one, today, revised));
            if (outcomes.getLast() instanceof Outcome.Added(Customer added)) {
              known.put(one.number(), added);
            } else if (outcomes.getLast() instanceof Outcome.Kept(Customer kept)) {
              known.put(one.number(), kept);
            }
          }
          return revised;
        },
        new Author(by, now));
    return outcomes;
  }

  private static Outcome decide(
      @Nullable Customer before, Told told, LocalDate today, List<Revised> revised) {
    Map<String, String> texts =
        new LinkedHashMap<>(before == null ? CustomerText.USUAL : CustomerText.of(before));
    texts.putAll(told.fields());
    CustomerId id = before == null ? new CustomerId(UUID.randomUUID().toString()) : before.id();
    CustomerText.Read read = CustomerText.read(id, told.number(), texts, today);
    Customer after = read.customer();
    if (after == null) {
      return new Outcome.Refused(read.wrong());
    }
    Map<String, Changed> changed = changed(before, after);
    if (told.passwordHash() != null) {
      changed.put(PASSWORD, new Changed(before == null ? null : HIDDEN, HIDDEN));
    }
    if (!changed.isEmpty()) {
      revised.add(new Revised(after, told.passwordHash(), changed));
    }
    return before == null ? new Outcome.Added(after) : new Outcome.Kept(after);
  }

  private static Map<String, Changed> changed(@Nullable Customer before, Customer after) {
    Map<String, String> was = before == null ? Map.of() : CustomerText.of(before);
    Map<String, Changed> changed = new LinkedHashMap<>();
    CustomerText.of(after)
        .forEach(
            (field, text) -> {
              if (!text.equals(was.get(field))) {
                changed.put(field, new Changed(was.get(field), text));
              }
            });
    return changed;
  }
}
