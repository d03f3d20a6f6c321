package io.lianxi.acd.customer.intake;

import io.lianxi.acd.edition.Remark;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated text (RFC 4180), read line by line. The first line names the columns, in any
 * order; those nobody knows are not read.
 */
public final class CsvTable {
  /** How many lines are read, the first not counted. */
  static final int MOST_LINES = 1_000_000;

  private static final int LOOKED_AT = 64 << 10;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrailingData(true).get();

  /** What columns may be called in Chinese. */
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("客户编号", "customer_number"),
          Map.entry("姓名", "name"),
          Map.entry("名称", "name"),
          Map.entry("类型", "type"),
          Map.entry("电话", "phone"),
          Map.entry("星级", "tier"),
          Map.entry("语言", "language"),
          Map.entry("套餐", "plan"),
          Map.entry("余额", "balance"),
          Map.entry("出生日期", "birth_date"),
          Map.entry("省份", "province"),
          Map.entry("积分", "points"));

  /** characters */
  private static final int LONGEST_RECORD = 256 << 10;

  private final BoundedRecords bounded;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int mostLines;
  private final Map<String, String> names;
  private @Nullable Remark unusable;

  /** One line of the table. */
  public record Row(long line, Map<String, Integer> columns, CSVRecord record) {

    /** Does the table have the column? */
    public boolean has(String column) {
      return columns.containsKey(column);
    }

    /** What stands in a column; "" where the line or the table has none. */
    public String text(String column) {
      Integer index = columns.get(column);
      return index == null || index >= record.size() ? "" : record.get(index).strip();
    }
  }

  CsvTable(InputStream in, List<String> needed) throws IOException {
    this(in, needed, MOST_LINES);
  }

  CsvTable(InputStream in, List<String> needed, int mostLines) throws IOException {
    this(in, needed, CHINESE, new Limits(mostLines, LONGEST_RECORD));
  }

  /**
   * How much is read.
   *
   * @param mostLines the first line not counted
   * @param longestLine in characters; a longer one counts as one that does not end
   */
  public record Limits(int mostLines, int longestLine) {}

  /**
   * @param needed the columns without which nothing can be read
   * @param names what columns are called beside their own names, in lower case
   */
  public CsvTable(InputStream in, List<String> needed, Map<String, String> names, Limits limits)
      throws IOException {
    this.mostLines = limits.mostLines();
    this.names = names;
    BufferedInputStream buffered = new BufferedInputStream(in, LOOKED_AT);
    buffered.mark(LOOKED_AT);
    byte[] start = buffered.readNBytes(LOOKED_AT);
    buffered.reset();
    this.bounded =
        new BoundedRecords(
            new InputStreamReader(buffered, Encoding.of(start)), limits.longestLine());
    this.parser = CSVParser.builder().setReader(bounded).setFormat(FORMAT).get();
    this.records = parser.iterator();
    this.unusable = header(needed).orElse(null);
  }

  /** Why nothing of it can be read; empty when it can. */
  public Optional<Remark> unusable() {
    return Optional.ofNullable(unusable);
  }

  private Optional<Remark> header(List<String> needed) {
    try {
      if (!records.hasNext()) {
        return Optional.of(new Remark("", true, "文件是空的", "the file is empty"));
      }
      CSVRecord header = records.next();
      for (int i = 0; i < header.size(); i++) {
        String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        String column = names.getOrDefault(name, name);
        if (columns.put(column, i) != null && !column.isEmpty()) {
          return Optional.of(
              new Remark(shortened(column), true, "第一行有重复的列名", "is named twice by the first line"));
        }
      }
      return needed.stream()
          .filter(column -> !columns.containsKey(column))
          .findFirst()
          .map(column -> new Remark(column, true, "第一行缺少这一列", "is no column of the first line"));
    } catch (UncheckedIOException e) {
      return Optional.of(new Remark("", true, "不是 CSV 文件", "is not comma-separated text"));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /**
   * Hands over each line that is not empty, or what is wrong with it, until it cannot go on; false
   * when that was before the end.
   */
  public boolean read(Consumer<Row> reader, BiConsumer<Long, Remark> refused) {
    bounded.next();
    long number = parser.getCurrentLineNumber() + 1;
    int lines = 0;
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        bounded.next();
        boolean isBlank = record.size() == 1 && record.get(0).isBlank();
        if (++lines > mostLines) {
          refused.accept(number, tooMany());
          return false;
        }
        if (!isBlank && record.size() > columns.size()) {
          refused.accept(number, tooWide());
        } else if (!isBlank) {
          reader.accept(new Row(number, columns, record));
        }
        number = parser.getCurrentLineNumber() + 1;
      }
      return true;
    } catch (UncheckedIOException e) {
      refused.accept(
          number,
          new Remark(
              "",
              true,
              "从此行起无法读取，可能缺少引号，其余未导入",
              "cannot be read on from here; perhaps a quote is not closed"));
      return false;
    }
  }

  private Remark tooMany() {
    return new Remark(
        "",
        true,
        "超过 " + mostLines + " 行，其余未导入",
        "comes after " + mostLines + " lines; it and the rest were not read");
  }

  private static Remark tooWide() {
    return new Remark("", true, "字段数多于第一行的列数", "has more fields than the first line names columns");
  }
}
