package io.lianxi.knowledge.intake;

import io.lianxi.acd.customer.intake.BoundedRecords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Articles as comma-separated text (RFC 4180), UTF-8 or GB18030. The first line names the columns,
 * in any order; several values in one field are separated by {@code |}. At most {@link #MOST_LINES}
 * lines are read.
 */
public final class CsvArticles implements Intake.Source {
  public static final int MOST_LINES = 1_000_000;
  private static final int LOOKED_AT = 64 << 10;

  /** characters */
  private static final int LONGEST_RECORD = 8 << 20;

  private static final List<String> LISTS = List.of("provinces", "questions", "tags", "links");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrailingData(true).get();

  private final InputStream in;
  private final @Nullable String file;

  /**
   * @param file its name; null where only one came
   */
  public CsvArticles(InputStream in, @Nullable String file) {
    this.in = new BufferedInputStream(in, LOOKED_AT);
    this.file = file;
  }

  @Override
  public void read(Consumer<Incoming> reader) {
    try {
      in.mark(LOOKED_AT);
      byte[] start = in.readNBytes(LOOKED_AT);
      in.reset();
      BoundedRecords bounded =
          new BoundedRecords(new InputStreamReader(in, PlainWords.charset(start)), LONGEST_RECORD);
      lines(bounded, CSVParser.builder().setReader(bounded).setFormat(FORMAT).get(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lines(BoundedRecords bounded, CSVParser parser, Consumer<Incoming> reader) {
    long number = 1;
    try {
      Iterator<CSVRecord> records = parser.iterator();
      Map<String, Integer> columns = records.hasNext() ? columns(records.next()) : Map.of();
      if (!columns.containsKey("title") || !columns.containsKey("body")) {
        reader.accept(
            refused(
                1, "第一行必须有列名 title 和 body", "the first line must name the columns title and body"));
        return;
      }
      bounded.next();
      number = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        bounded.next();
        if (parser.getRecordNumber() > MOST_LINES) {
          reader.accept(refused(number, "超过 100 万行，其余未读取", "has more than a million lines"));
          return;
        }
        line(number, record, columns, reader);
        number = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      reader.accept(
          refused(
              number,
              "此行起无法读取，可能缺少引号，其余未导入",
              "cannot be read on from here; perhaps a quote is not closed"));
    }
  }

  private Incoming.Refused refused(long line, String zh, String en) {
    return Incoming.Refused.of(Place.line(file, line), null, "", zh, en);
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).replace("\uFEFF", "").strip();
      columns.putIfAbsent(named(name), i);
    }
    return columns;
  }

  private static String named(String column) {
    return switch (column.toLowerCase(Locale.ROOT)) {
      case "validfrom", "valid_from" -> "validFrom";
      case "validto", "valid_to" -> "validTo";
      default -> column.toLowerCase(Locale.ROOT);
    };
  }

  private void line(
      long number, CSVRecord record, Map<String, Integer> columns, Consumer<Incoming> reader) {
    boolean isBlank = record.size() == 1 && record.get(0).isBlank();
    if (!isBlank) {
      reader.accept(
          new Fields(field -> texts(field, record, columns)).read(Place.line(file, number)));
    }
  }

  private static List<String> texts(String field, CSVRecord record, Map<String, Integer> columns) {
    Integer index = columns.get(field);
    if (index == null || index >= record.size()) {
      return List.of();
    }
    String text = CsvLine.read(record.get(index));
    if (LISTS.contains(field)) {
      return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }
    boolean isLeftOut = text.isEmpty() && !field.equals("body") && !field.equals("title");
    return isLeftOut ? List.of() : List.of(text);
  }
}
