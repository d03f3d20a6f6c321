package io.lianxi.acd.contact.past;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Past contacts as comma-separated text (RFC 4180), read line by line. The first line names the
 * columns, in any order; those of {@link PastContactLine} are read and others are not.
 */
public final class PastContactFile {
  /** How many lines are read, the first not counted. */
  public static final int MOST_LINES = 1_000_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setTrailingData(true)
          .setTrim(true)
          .get();

  private final BoundedReader bounded;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns;
  private final Instant now;
  private final int mostLines;
  private int lines;

  /** A line of the file. */
  public sealed interface Line {

    /** A line that tells a contact. */
    record Told(long number, PastContact contact) implements Line {}

    /** A line that does not, and why. */
    record Refused(long number, String reason) implements Line {}
  }

  /**
   * Reads the first line.
   *
   * @param now history ends here
   * @throws UnreadableFile when it does not name the columns that are needed
   */
  public PastContactFile(Reader text, Instant now) {
    this(text, now, MOST_LINES);
  }

  PastContactFile(Reader text, Instant now, int mostLines) {
    this.mostLines = mostLines;
    this.bounded = new BoundedReader(text);
    this.now = now;
    try {
      this.parser = CSVParser.builder().setReader(bounded).setFormat(FORMAT).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.records = parser.iterator();
    this.columns = columns();
  }

  private Map<String, Integer> columns() {
    Map<String, Integer> named = new HashMap<>();
    CSVRecord header = record().orElseThrow(() -> UnreadableFile.broken("The file is empty."));
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
      if (named.put(name, i) != null && !name.isEmpty()) {
        throw UnreadableFile.broken("The first line names the column " + name + " twice.");
      }
    }
    for (String needed : PastContactLine.NEEDED) {
      if (!named.containsKey(needed)) {
        throw UnreadableFile.broken(
            "The first line must name the columns; " + needed + " is missing.");
      }
    }
    return named;
  }

  /**
   * Hands each line that is not empty to {@code reader}, in order.
   *
   * @throws UnreadableFile when it cannot be read on, or has too many lines
   */
  public void read(Consumer<Line> reader) {
    long number = parser.getCurrentLineNumber() + 1;
    Optional<CSVRecord> record = record();
    while (record.isPresent()) {
      if (!isBlank(record.get())) {
        if (++lines > mostLines) {
          throw UnreadableFile.tooLarge("The file has more than " + mostLines + " lines.");
        }
        reader.accept(line(number, record.get()));
      }
      number = parser.getCurrentLineNumber() + 1;
      record = record();
    }
  }

  private Optional<CSVRecord> record() {
    try {
      Optional<CSVRecord> next = records.hasNext() ? Optional.of(records.next()) : Optional.empty();
      bounded.record();
      return next;
    } catch (UncheckedIOException e) {
      throw UnreadableFile.broken(
          "Line " + (parser.getCurrentLineNumber() + 1) + " is not comma-separated text.");
    }
  }

  private static boolean isBlank(CSVRecord record) {
    return record.size() == 1 && record.get(0).isEmpty();
  }

  private Line line(long number, CSVRecord record) {
    if (record.size() > columns.size()) {
      return new Line.Refused(number, "has more fields than the first line names columns");
    }
    try {
      PastContactLine fields = new PastContactLine(column -> field(record, column));
      return new Line.Told(number, fields.contact(now));
    } catch (IllegalArgumentException e) {
      return new Line.Refused(number, String.valueOf(e.getMessage()));
    }
  }

  private String field(CSVRecord record, String column) {
    Integer index = columns.get(column);
    return index == null || index >= record.size() ? "" : record.get(index);
  }
}
