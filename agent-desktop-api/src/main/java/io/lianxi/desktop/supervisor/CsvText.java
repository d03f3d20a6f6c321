package io.lianxi.desktop.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Comma-separated text for people's spreadsheets, in which nothing is run as a formula. */
public final class CsvText {
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  public CsvText(List<String> columns) {
    try {
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a line; an empty field for null. */
  public void line(@Nullable Object... fields) {
    try {
      for (Object field : fields) {
        printer.print(field instanceof Number ? field : plain(Objects.toString(field, "")));
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe, which it hides. */
  private static String plain(String field) {
    boolean isFormula = !field.isEmpty() && FORMULA_SIGNS.indexOf(field.charAt(0)) >= 0;
    return isFormula ? "'" + field : field;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
