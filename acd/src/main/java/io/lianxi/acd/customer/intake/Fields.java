package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.edition.Remark;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line field by field; the first that is wrong is what is told. */
final class Fields {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  /** Of times that do not say. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final CsvTable.Row row;
  private @Nullable Remark wrong;

  Fields(CsvTable.Row row) {
    this.row = row;
  }

  /** What is wrong with the line; empty when nothing is. */
  Optional<Remark> wrong() {
    return Optional.ofNullable(wrong);
  }

  void wrong(String field, String zh, String en) {
    if (wrong == null) {
      wrong = new Remark(field, true, zh, en);
    }
  }

  String customer() {
    String number = row.text(FileKind.CUSTOMER);
    if (!CustomerText.isNumber(number)) {
      wrong(
          FileKind.CUSTOMER,
          "必须是 1 到 40 位字母、数字、点、横线或下划线",
          "must be 1 to 40 letters, digits, dots, dashes and underscores");
    }
    return number;
  }

  String text(String column, int shortest, int longest) {
    String text = row.text(column);
    if (text.length() < shortest) {
      wrong(column, "必须填写", "must be given");
    } else if (text.length() > longest) {
      wrong(column, "不能超过 " + longest + " 个字符", "must not be longer than " + longest);
    } else if (text.codePoints().anyMatch(CustomerText::isNoText)) {
      wrong(column, "含有无法保存的字符", "has characters that are no text");
    }
    return text;
  }

  long whole(String column) {
    String text = row.text(column);
    if (!WHOLE.matcher(text).matches()) {
      wrong(column, "必须是整数", "must be a whole number");
      return 0;
    }
    return Long.parseLong(text);
  }

  /** Fen; a column that is empty is {@code otherwise}, which null makes wrong. */
  long money(String column, @Nullable Long otherwise) {
    String text = row.text(column);
    return text.isEmpty() && otherwise != null ? otherwise : sum(column, text);
  }

  /** Fen of a part of a column. */
  long sum(String column, String text) {
    Optional<Long> fen = CustomerText.fen(text);
    if (fen.isEmpty()) {
      wrong(column, "必须是金额（元），例如 128.50", "must be a sum in yuan, e.g. 128.50");
    }
    return fen.orElse(0L);
  }

  LocalDate day(String column) {
    return read(column, LocalDate::parse, LocalDate.EPOCH, LocalDate::getYear, "2026-10-01");
  }

  @Nullable LocalDate dayOrNone(String column) {
    return row.text(column).isEmpty() ? null : day(column);
  }

  YearMonth month(String column) {
    return read(column, YearMonth::parse, YearMonth.of(EARLIEST, 1), YearMonth::getYear, "2026-10");
  }

  Instant time(String column) {
    return read(
        column,
        text -> {
          String joined = text.replace(' ', 'T');
          boolean isLocal = joined.length() <= "2026-10-01T08:00:00".length();
          return isLocal
              ? LocalDateTime.parse(joined).atZone(ZONE).toInstant()
              : OffsetDateTime.parse(joined).toInstant();
        },
        Instant.EPOCH,
        at -> at.atZone(ZONE).getYear(),
        "2026-10-01T08:00:00+08:00");
  }

  private <T> T read(
      String column,
      Function<String, T> parse,
      T otherwise,
      Function<T, Integer> year,
      String example) {
    try {
      T read = parse.apply(row.text(column));
      if (year.apply(read) >= EARLIEST && year.apply(read) < LATEST) {
        return read;
      }
    } catch (DateTimeException e) {
      // told below, as a time that cannot be is
    }
    wrong(column, "格式应如 " + example, "must be such as " + example);
    return otherwise;
  }

  /** The one of {@code known} that is named, whether in upper case or not. */
  <T> T one(String column, Map<String, T> known, T otherwise) {
    T named = known.get(row.text(column).toUpperCase(Locale.ROOT));
    if (named == null) {
      String all = String.join("、", known.keySet().stream().sorted().toList());
      wrong(column, "必须是其中之一：" + all, "must be one of " + all);
    }
    return named == null ? otherwise : named;
  }
}
