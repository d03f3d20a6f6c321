package io.lianxi.dialer.campaign.lead.intake;

import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.edition.Remark;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.NumberFacts;
import io.lianxi.dialer.compliance.Numbering;
import io.lianxi.dialer.compliance.Purpose;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of leads; the first field that is wrong is what is told. */
final class LeadLine {
  static final int MOST_FIELDS = 40;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PROVINCE = 40;
  private static final int LONGEST_FIELD = 500;
  private static final int LONGEST_EVIDENCE = 200;
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private final CsvTable.Row row;
  private @Nullable Remark wrong;

  LeadLine(CsvTable.Row row) {
    this.row = row;
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

  /**
   * What the line tells; of use only when nothing is wrong.
   *
   * @param purpose what a consent is for
   */
  LeadWish told(Purpose purpose, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<LeadNumber> numbers = numbers(fields);
    row.columns().keySet().stream()
        .filter(column -> !column.isEmpty() && !LeadColumns.isKnown(column))
        .forEach(column -> field(column, fields));
    if (fields.size() > MOST_FIELDS) {
      wrong("", "自定义字段超过 " + MOST_FIELDS + " 个", "has more than " + MOST_FIELDS + " own fields");
    }
    return new LeadWish(
        customer(),
        text(LeadColumns.NAME, LONGEST_NAME),
        numbers,
        text(LeadColumns.PROVINCE, LONGEST_PROVINCE),
        zone(),
        priority(),
        fields,
        consent(purpose, now));
  }

  private @Nullable Consent consent(Purpose purpose, Instant now) {
    String evidence = text(LeadColumns.CONSENT, LONGEST_EVIDENCE);
    Instant at = consentAt(now);
    return evidence.isBlank() ? null : new Consent(Set.of(purpose), at, evidence, null, null);
  }

  private void field(String column, Map<String, String> fields) {
    String text = text(column, LONGEST_FIELD);
    if (!text.isEmpty()) {
      fields.put(column, text);
    }
  }

  /** Text that no spreadsheet takes for a formula when it is exported again. */
  private String text(String column, int longest) {
    String text = row.text(column);
    if (text.length() > longest) {
      wrong(column, "不能超过 " + longest + " 个字符", "must not be longer than " + longest);
      return "";
    }
    if (text.codePoints().anyMatch(CustomerText::isNoText)) {
      wrong(column, "含有无法保存的字符", "has characters that are no text");
      return "";
    }
    boolean isFormula =
        !text.isEmpty()
            && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
            && !text.matches("[+-]?[\\d.,% ()-]*");
    if (isFormula) {
      wrong(column, "不能是公式", "must not be a formula");
    }
    return text;
  }

  private String customer() {
    String customer = row.text(LeadColumns.CUSTOMER);
    if (!customer.isEmpty() && !CustomerText.isNumber(customer)) {
      wrong(
          LeadColumns.CUSTOMER,
          "必须是 1 到 40 位字母、数字、点、横线或下划线",
          "must be 1 to 40 letters, digits, dots, dashes and underscores");
    }
    return customer;
  }

  private List<LeadNumber> numbers(Map<String, String> fields) {
    List<LeadNumber> numbers = new ArrayList<>();
    for (String column : LeadColumns.PHONES) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        number(column, text, fields)
            .filter(number -> numbers.stream().noneMatch(n -> n.number().equals(number.number())))
            .ifPresent(numbers::add);
      }
    }
    if (numbers.isEmpty()) {
      wrong(LeadColumns.PHONE, "必须填写电话号码", "must be given");
    }
    return numbers;
  }

  private Optional<LeadNumber> number(String column, String text, Map<String, String> fields) {
    Optional<WrittenNumber> written = WrittenNumber.read(text);
    if (written.isEmpty()) {
      if (WrittenNumber.isScientific(text)) {
        wrong(column, "被表格软件改成了科学计数，末尾数字已丢失", "was made a sum by a spreadsheet");
      } else {
        wrong(column, "不是电话号码", "is not a telephone number");
      }
      return Optional.empty();
    }
    PhoneNumber read = written.get().number();
    NumberFacts.Kind kind = Numbering.kind(read);
    switch (kind) {
      case MOBILE, FIXED_LINE -> {}
      case EMERGENCY -> wrong(column, "紧急号码不能外呼", "is an emergency number");
      case SHORT -> wrong(column, "短号码不能外呼", "is a short number");
      case SPECIAL -> wrong(column, "特服号码不能外呼", "is a special-rate number");
      case INVALID -> wrong(column, "不存在这样的号码", "is a number that cannot exist");
    }
    if (!written.get().extension().isEmpty()) {
      fields.put(column + "_extension", written.get().extension());
    }
    boolean isMobile = kind == NumberFacts.Kind.MOBILE;
    return Optional.of(new LeadNumber(read, type(column, isMobile), false));
  }

  private LeadNumber.Type type(String column, boolean isMobile) {
    return switch (row.text(column + "_type").toUpperCase(Locale.ROOT)) {
      case "" -> isMobile ? LeadNumber.Type.MOBILE : LeadNumber.Type.OTHER;
      case "MOBILE", "手机" -> LeadNumber.Type.MOBILE;
      case "HOME", "家庭" -> LeadNumber.Type.HOME;
      case "WORK", "单位" -> LeadNumber.Type.WORK;
      case "OTHER", "其他" -> LeadNumber.Type.OTHER;
      default -> {
        wrong(
            column + "_type",
            "必须是 MOBILE、HOME、WORK 或 OTHER",
            "must be MOBILE, HOME, WORK or OTHER");
        yield LeadNumber.Type.OTHER;
      }
    };
  }

  private @Nullable ZoneId zone() {
    String text = row.text(LeadColumns.ZONE);
    try {
      return text.isEmpty() ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      wrong(LeadColumns.ZONE, "必须是时区，例如 Asia/Shanghai", "must be a zone, e.g. Asia/Shanghai");
      return null;
    }
  }

  private int priority() {
    String text = row.text(LeadColumns.PRIORITY);
    if (!text.isEmpty() && !text.matches("\\d")) {
      wrong(LeadColumns.PRIORITY, "必须是 0 到 9", "must be 0 to 9");
    }
    return text.matches("\\d") ? Integer.parseInt(text) : 0;
  }

  /** A consent without a time of its own was given before the list came. */
  private Instant consentAt(Instant now) {
    String text = row.text(LeadColumns.CONSENT_AT);
    Optional<Instant> at = WrittenTime.read(text).filter(given -> !given.isAfter(now));
    if (text.isEmpty() || at.isPresent()) {
      return at.orElse(now);
    }
    wrong(
        LeadColumns.CONSENT_AT,
        "必须是过去的时间，例如 2026-01-05 或 2026-01-05T10:00",
        "must be a time in the past, e.g. 2026-01-05 or 2026-01-05T10:00");
    return now;
  }
}
