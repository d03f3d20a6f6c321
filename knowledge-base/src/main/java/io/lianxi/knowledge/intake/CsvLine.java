package io.lianxi.knowledge.intake;

/** Fields of comma-separated text as spreadsheets may open them, in which nothing is a formula. */
final class CsvLine {
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

  private CsvLine() {}

  /** A text that a spreadsheet would take for a formula gets an apostrophe, which it hides. */
  static String written(String text) {
    return isFormula(text, 0) ? "'" + text : text;
  }

  /** What {@link #written} was made of. */
  static String read(String text) {
    return text.startsWith("'") && isFormula(text, 1) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text, int at) {
    return text.length() > at && FORMULA_SIGNS.indexOf(text.charAt(at)) >= 0;
  }
}
