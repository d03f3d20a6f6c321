package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.Revising.Outcome;
import io.lianxi.acd.customer.Revising.Told;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.edition.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Takes files in, a batch of lines at a time: each line that can be, whatever becomes of the
 * others, whole or not at all. Whoever dies in the middle has taken in the batches before; the same
 * file again changes only what is new.
 */
public final class CustomerIntake {
  private static final int BATCH = 1_000;
  private static final Remark UNKNOWN =
      new Remark(FileKind.CUSTOMER, true, "没有这个客户", "is no customer's");

  private final Revising revising;
  private final Billing billing;
  private final PasswordEncoder encoder;

  CustomerIntake(Revising revising, Billing billing, PasswordEncoder encoder) {
    this.revising = revising;
    this.billing = billing;
    this.encoder = encoder;
  }

  /** What came of a file. */
  public sealed interface Taken {

    /** It was read. */
    record In(IntakeReport report) implements Taken {}

    /** Nothing of it can be read. */
    record Unusable(Remark why) implements Taken {}
  }

  /**
   * Takes {@code file} in.
   *
   * @param by log-in name
   * @throws IOException when it stops coming in; the batches before are taken in
   */
  public Taken run(FileKind kind, InputStream file, String by) throws IOException {
    CsvTable table = new CsvTable(file, kind.needed());
    if (table.unusable().isPresent()) {
      return new Taken.Unusable(table.unusable().get());
    }
    Tally tally = new Tally();
    switch (kind) {
      case CUSTOMERS -> customers(table, by, tally);
      case BILLS -> lines(table, BillingLines::bill, billing::keepBills, tally);
      case CONTRACTS -> lines(table, BillingLines::contract, billing::keepContracts, tally);
      case USAGE -> lines(table, BillingLines::usage, billing::keepUsage, tally);
      case CALLS -> lines(table, BillingLines::call, billing::keepCalls, tally);
    }
    return new Taken.In(tally.report());
  }

  /** What a line tells. */
  private record Line<T>(long number, T told) {}

  private void customers(CsvTable table, String by, Tally tally) {
    CustomerLines lines = new CustomerLines(encoder);
    List<Line<Told>> batch = new ArrayList<>(BATCH);
    table.read(
        row -> {
          Fields fields = new Fields(row);
          Told told = lines.told(row, fields);
          fields
              .wrong()
              .ifPresentOrElse(
                  remark -> tally.reject(row.line(), remark),
                  () -> batch.add(new Line<>(row.line(), told)));
          if (batch.size() == BATCH) {
            revise(batch, by, tally);
          }
        },
        tally::reject);
    revise(batch, by, tally);
  }

  private void revise(List<Line<Told>> batch, String by, Tally tally) {
    List<Outcome> outcomes = revising.revise(batch.stream().map(Line::told).toList(), by);
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Added added -> tally.took(true);
        case Outcome.Kept kept -> tally.took(false);
        case Outcome.Refused refused ->
            tally.reject(batch.get(i).number(), refused.wrong().getFirst());
      }
    }
    batch.clear();
  }

  private static <T> void lines(
      CsvTable table,
      Function<Fields, T> reader,
      Function<List<Billing.Of<T>>, Set<String>> keep,
      Tally tally) {
    List<Line<Billing.Of<T>>> batch = new ArrayList<>(BATCH);
    table.read(
        row -> {
          Fields fields = new Fields(row);
          Billing.Of<T> told = new Billing.Of<>(fields.customer(), reader.apply(fields));
          fields
              .wrong()
              .ifPresentOrElse(
                  remark -> tally.reject(row.line(), remark),
                  () -> batch.add(new Line<>(row.line(), told)));
          if (batch.size() == BATCH) {
            keep(batch, keep, tally);
          }
        },
        tally::reject);
    keep(batch, keep, tally);
  }

  private static <T> void keep(
      List<Line<Billing.Of<T>>> batch,
      Function<List<Billing.Of<T>>, Set<String>> keep,
      Tally tally) {
    Set<String> unknown = keep.apply(batch.stream().map(Line::told).toList());
    for (Line<Billing.Of<T>> line : batch) {
      if (unknown.contains(line.told().number())) {
        tally.reject(line.number(), UNKNOWN);
      } else {
        tally.took(false);
      }
    }
    batch.clear();
  }
}
