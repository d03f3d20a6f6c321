package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/**
 * A file of which each line tells something of a number, read as it comes in; a line that tells
 * nothing does not keep the others out.
 *
 * @param <E> what a line tells
 */
final class NumberFile<E> {
  static final String NUMBER = "number";

  private static final int BUFFERS_AHEAD = 16;
  private static final int MOST_LINES = 1_000_000;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_NAMED = 1_000;

  private final Form<E> form;
  private final List<E> batch = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int rejectedCount;
  private int imported;
  private int known;

  private NumberFile(Form<E> form) {
    this.form = form;
  }

  /** Reads what a line tells of a number; empty when that is wrong, which it tells. */
  interface Line<E> {
    Optional<E> read(PhoneNumber number, CsvTable.Row row, Consumer<Remark> wrong);
  }

  /**
   * How such a file is read.
   *
   * @param columns without which it cannot be read
   * @param names what columns are called beside their own names
   * @param add adds what some lines tell, all or none, and tells how many of it was new
   * @param mostAtOnce so much is added at once at most
   */
  record Form<E>(
      List<String> columns,
      Map<String, String> names,
      Line<E> line,
      ToIntFunction<List<E>> add,
      int mostAtOnce) {}

  /** Reads a file to its end. */
  static <E> NumberReport take(Flux<DataBuffer> file, Form<E> form) {
    Flux<DataBuffer> there =
        file.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
      return new NumberFile<>(form).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NumberReport read(InputStream in) throws IOException {
    CsvTable table =
        new CsvTable(
            in, form.columns(), form.names(), new CsvTable.Limits(MOST_LINES, LONGEST_LINE));
    Optional<Remark> unusable = table.unusable();
    if (unusable.isPresent()) {
      Remark why = unusable.get();
      throw Problem.invalid(
          List.of(new Problem.Field(why.field(), why.messageEn(), why.messageZh())));
    }
    table.read(this::line, this::reject);
    add();
    return new NumberReport(imported, known, List.copyOf(rejected), rejectedCount);
  }

  private void line(CsvTable.Row row) {
    Optional<PhoneNumber> number = PhoneNumber.parse(row.text(NUMBER));
    if (number.isEmpty()) {
      reject(row.line(), new Remark(NUMBER, true, "不是电话号码", "is not a phone number"));
      return;
    }
    form.line().read(number.get(), row, wrong -> reject(row.line(), wrong)).ifPresent(batch::add);
    if (batch.size() == form.mostAtOnce()) {
      add();
    }
  }

  private void reject(long line, Remark remark) {
    rejectedCount++;
    if (rejected.size() < MOST_NAMED) {
      rejected.add(
          new Rejected(
              line,
              remark.field().isEmpty() ? null : remark.field(),
              remark.messageEn(),
              remark.messageZh()));
    }
  }

  private void add() {
    int added = batch.isEmpty() ? 0 : form.add().applyAsInt(batch);
    imported += added;
    known += batch.size() - added;
    batch.clear();
  }

  /** What is wrong with a text that must have {@code least} to {@code most} characters. */
  static Optional<Remark> length(String column, String text, int least, int most) {
    return text.length() < least || text.length() > most || text.indexOf('\0') >= 0
        ? Optional.of(
            new Remark(
                column,
                true,
                "必须有 " + least + " 到 " + most + " 个字符",
                "must have " + least + " to " + most + " characters"))
        : Optional.empty();
  }
}
