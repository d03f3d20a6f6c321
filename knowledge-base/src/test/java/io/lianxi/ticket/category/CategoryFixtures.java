package io.lianxi.ticket.category;

import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Categories for tests. */
public final class CategoryFixtures {
  private CategoryFixtures() {}

  /** One with a root cause and nothing else. */
  public static Category plain(String code) {
    return with(code, null, List.of());
  }

  public static Category with(String code, @Nullable String group, List<CustomField> fields) {
    return new Category(
        code,
        "分类",
        "Category",
        Priority.ORDINARY,
        group,
        null,
        null,
        30,
        true,
        fields,
        List.of(),
        List.of(),
        List.of(new RootCause("fault", "故障", "Fault")));
  }

  /** One that has something to say in every field. */
  public static Category rich(String code) {
    return new Category(
        code,
        "费用 '\"\\ ☃",
        "Charges",
        Priority.URGENT,
        "province",
        "complaint-urgent",
        new CalendarName("office"),
        7,
        false,
        List.of(
            new CustomField("amount", "金额", "Amount", Kind.NUMBER, Required.OPENING, List.of()),
            new CustomField(
                "where", "地点", "Where", Kind.CHOICE, Required.CLOSING, List.of("室内", "室外"))),
        List.of("KB-1", "KB-2"),
        List.of(new Template("first", "首次", "First", "主题", "描述", "答复")),
        List.of(new RootCause("fault", "故障", "Fault")));
  }
}
