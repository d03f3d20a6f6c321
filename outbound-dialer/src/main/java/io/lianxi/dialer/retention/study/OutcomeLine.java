package io.lianxi.dialer.retention.study;

import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.edition.Remark;
import io.lianxi.dialer.retention.study.Outcomes.Told;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of outcomes; the first field that is wrong is what is told. */
final class OutcomeLine {
  static final String CUSTOMER = "customer_number";
  static final String PHONE = "phone";
  static final String STAYED = "stayed";
  static final String UNTIL = "until";

  /** What columns are called beside their own names. */
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("客户编号", CUSTOMER),
          Map.entry("customerid", CUSTOMER),
          Map.entry("电话", PHONE),
          Map.entry("手机号", PHONE),
          Map.entry("号码", PHONE),
          Map.entry("是否留存", STAYED),
          Map.entry("留存", STAYED),
          Map.entry("outcome", STAYED),
          Map.entry("截止日期", UNTIL),
          Map.entry("日期", UNTIL));

  private final CsvTable.Row row;
  private @Nullable Remark wrong;
  private @Nullable Told told;

  OutcomeLine(CsvTable.Row row) {
    this.row = row;
    Optional<Boolean> stayed = stayed();
    LocalDate until = until();
    String customer = customer();
    String number = customer.isEmpty() ? number() : "";
    if (wrong == null && stayed.isPresent() && until != null) {
      told = new Told(customer, number, stayed.get(), until);
    }
  }

  /** Empty when something is wrong. */
  Optional<Told> told() {
    return Optional.ofNullable(told);
  }

  /** What is wrong with the line; empty when nothing is. */
  Optional<Remark> wrong() {
    return Optional.ofNullable(wrong);
  }

  private void wrong(String field, String zh, String en) {
    if (wrong == null) {
      wrong = new Remark(field, true, zh, en);
    }
  }

  private Optional<Boolean> stayed() {
    return switch (row.text(STAYED).toLowerCase(Locale.ROOT)) {
      case "stayed", "yes", "true", "1", "是", "留存", "在网" -> Optional.of(true);
      case "left", "no", "false", "0", "否", "流失", "离网" -> Optional.of(false);
      default -> {
        wrong(STAYED, "必须是 留存 或 流失", "must be stayed or left");
        yield Optional.empty();
      }
    };
  }

  private @Nullable LocalDate until() {
    try {
      LocalDate day = LocalDate.parse(row.text(UNTIL).replace('/', '-'));
      if (day.getYear() >= 2000 && day.getYear() < 2100) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as a day of another century is
    }
    wrong(UNTIL, "必须是日期，例如 2026-01-31", "must be a date, e.g. 2026-01-31");
    return null;
  }

  private String customer() {
    String customer = row.text(CUSTOMER);
    if (!customer.isEmpty() && !CustomerText.isNumber(customer)) {
      wrong(
          CUSTOMER,
          "必须是 1 到 40 位字母、数字、点、横线或下划线",
          "must be 1 to 40 letters, digits, dots, dashes and underscores");
    }
    return customer;
  }

  private String number() {
    Optional<PhoneNumber> number = PhoneNumber.parse(row.text(PHONE));
    if (number.isEmpty()) {
      wrong(CUSTOMER, "必须填写客户编号或电话号码", "must be given, or a telephone number");
    }
    return number.map(PhoneNumber::value).orElse("");
  }
}
