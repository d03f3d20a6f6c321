package io.lianxi.acd.contact.past;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.past.PastContactFile.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file of past contacts over: every line that can be, or nothing when it breaks. */
public final class PastContactImport {
  private static final int BATCH = 2_000;

  /** How many refused lines are named. */
  static final int MOST_NAMED = 1_000;

  private final PastContacts contacts;
  private final TransactionTemplate transaction;

  PastContactImport(PastContacts contacts, TransactionTemplate transaction) {
    this.contacts = contacts;
    this.transaction = transaction;
  }

  /**
   * What became of the file.
   *
   * @param imported how many lines were taken over
   * @param rejected the first that were not, by line
   * @param rejectedCount how many were not
   */
  public record Imported(int imported, List<Rejected> rejected, int rejectedCount) {}

  /**
   * A line that was not taken over.
   *
   * @param line its number in the file, the line with the columns' names being 1
   */
  public record Rejected(long line, String reason) {}

  /**
   * Takes {@code file} over.
   *
   * @throws UnreadableFile when it cannot be read to its end; then nothing is kept
   */
  public Imported run(PastContactFile file) {
    return Objects.requireNonNull(transaction.execute(status -> takeOver(file)));
  }

  private Imported takeOver(PastContactFile file) {
    Tally tally = new Tally();
    List<Line.Told> batch = new ArrayList<>(BATCH);
    file.read(
        line -> {
          switch (line) {
            case Line.Told told -> batch.add(told);
            case Line.Refused refused -> tally.reject(refused.number(), refused.reason());
          }
          if (batch.size() == BATCH) {
            keep(batch, tally);
          }
        });
    keep(batch, tally);
    return tally.imported();
  }

  private void keep(List<Line.Told> batch, Tally tally) {
    if (batch.isEmpty()) {
      return;
    }
    Set<ContactId> own = contacts.keep(batch.stream().map(Line.Told::contact).toList());
    for (Line.Told told : batch) {
      if (own.contains(told.contact().id())) {
        tally.reject(told.number(), "contact_id is that of a contact of this centre");
      } else {
        tally.kept++;
      }
    }
    batch.clear();
  }

  private static final class Tally {
    private final List<Rejected> rejected = new ArrayList<>();
    private int rejectedCount;
    private int kept;

    void reject(long line, String reason) {
      rejectedCount++;
      if (rejected.size() < MOST_NAMED) {
        rejected.add(new Rejected(line, reason));
      }
    }

    Imported imported() {
      rejected.sort(Comparator.comparingLong(Rejected::line));
      return new Imported(kept, List.copyOf(rejected), rejectedCount);
    }
  }
}
