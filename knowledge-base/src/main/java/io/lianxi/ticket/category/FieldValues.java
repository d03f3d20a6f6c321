package io.lianxi.ticket.category;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.ticket.category.CustomField.Required;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks what a ticket says in the fields of its category.
 *
 * <ol>
 *   <li>Only fields that the category asks for are there; each is named {@code fields.CODE}.
 *   <li>What is needed by then is there, and is not blank.
 *   <li>What is there is of the field's kind; a blank one counts as left out.
 * </ol>
 */
public final class FieldValues {
  private static final int LONGEST = 2_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private FieldValues() {}

  /**
   * What is wrong with {@code values}; empty when nothing is.
   *
   * @param moment {@link Required#OPENING} or {@link Required#CLOSING}
   */
  public static List<Remark> check(Category category, Map<String, String> values, Required moment) {
    Remarks found = new Remarks();
    Set<String> unknown = new HashSet<>(values.keySet());
    for (CustomField field : category.fields()) {
      unknown.remove(field.code());
      String value = values.getOrDefault(field.code(), "");
      if (!value.isBlank()) {
        value(field, value.strip(), found);
      } else if (field.required().isNeededAt(moment)) {
        found.error("fields." + field.code(), "必须填写", "must be given");
      }
    }
    unknown.stream()
        .sorted()
        .forEach(code -> found.error("fields." + code, "此分类没有这个字段", "is not asked for here"));
    return found.all();
  }

  private static void value(CustomField field, String value, Remarks found) {
    String path = "fields." + field.code();
    switch (field.kind()) {
      case TEXT -> found.atMost(path, value, LONGEST);
      case NUMBER -> {
        if (!NUMBER.matcher(value).matches()) {
          found.error(path, "必须是数字", "must be a number, e.g. 12.5");
        }
      }
      case DATE -> {
        if (!isDate(value)) {
          found.error(path, "必须是日期，例如 2026-10-01", "must be a date, e.g. 2026-10-01");
        }
      }
      case CHOICE -> {
        if (!field.choices().contains(value)) {
          found.error(path, "不是可选项", "is not one of the choices");
        }
      }
      case PHONE -> {
        if (PhoneNumber.parse(value).isEmpty()) {
          found.error(path, "不是电话号码", "is not a phone number");
        }
      }
    }
  }

  private static boolean isDate(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
