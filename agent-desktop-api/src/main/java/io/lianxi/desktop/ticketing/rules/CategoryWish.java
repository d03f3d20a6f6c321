package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.category.RootCause;
import io.lianxi.ticket.category.Template;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants a category to say; only the labels are needed. What a view says beyond it is
 * overlooked, so that a view can be changed and sent back.
 *
 * @param version the one this was made from; absent for whichever is in force
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"parent", "changedBy", "changedAt", "warnings"})
public record CategoryWish(
    @Nullable String code,
    @Nullable Integer version,
    @Nullable String labelZh,
    @Nullable String labelEn,
    @Nullable Priority priority,
    @Nullable String group,
    @Nullable String slaClass,
    @Nullable String calendar,
    @Nullable Integer repeatDays,
    @Nullable Boolean active,
    @Nullable List<@Nullable FieldWish> fields,
    @Nullable List<@Nullable String> articles,
    @Nullable List<@Nullable TemplateWish> templates,
    @Nullable List<@Nullable CauseWish> rootCauses) {

  /** What it is to ask for. */
  public record FieldWish(
      @Nullable String code,
      @Nullable String labelZh,
      @Nullable String labelEn,
      @Nullable Kind kind,
      @Nullable Required required,
      @Nullable List<@Nullable String> choices) {}

  /** Words to begin with. */
  public record TemplateWish(
      @Nullable String name,
      @Nullable String labelZh,
      @Nullable String labelEn,
      @Nullable String subject,
      @Nullable String description,
      @Nullable String answer) {}

  /** A reason to archive with. */
  public record CauseWish(
      @Nullable String code, @Nullable String labelZh, @Nullable String labelEn) {}

  /** The category that is wanted at {@code address}; what makes none is added to the wrong. */
  Category category(String address, Parts parts) {
    parts.sameAsAddress("code", code, address);
    return new Category(
        address,
        parts.text("labelZh", labelZh),
        parts.text("labelEn", labelEn),
        priority == null ? Priority.ORDINARY : priority,
        group,
        slaClass,
        calendar(parts),
        repeatDays == null ? Category.USUAL_REPEAT_DAYS : repeatDays,
        active == null || active,
        parts.list("fields", fields, (path, field) -> field(path, field, parts)),
        parts.list("articles", articles, (path, article) -> article),
        parts.list("templates", templates, (path, template) -> template(path, template, parts)),
        parts.list("rootCauses", rootCauses, (path, cause) -> cause(path, cause, parts)));
  }

  private @Nullable CalendarName calendar(Parts parts) {
    if (calendar == null) {
      return null;
    }
    CalendarName name = CalendarName.parse(calendar).orElse(null);
    if (name == null) {
      parts.wrong().add("calendar", "没有这个日历", "there is no such calendar");
    }
    return name;
  }

  private static CustomField field(String path, FieldWish wanted, Parts parts) {
    return new CustomField(
        parts.text(path + ".code", wanted.code()),
        parts.text(path + ".labelZh", wanted.labelZh()),
        parts.text(path + ".labelEn", wanted.labelEn()),
        parts.given(path + ".kind", wanted.kind(), Kind.TEXT),
        wanted.required() == null ? Required.NEVER : wanted.required(),
        parts.list(path + ".choices", wanted.choices(), (at, choice) -> choice));
  }

  private static Template template(String path, TemplateWish wanted, Parts parts) {
    return new Template(
        parts.text(path + ".name", wanted.name()),
        parts.text(path + ".labelZh", wanted.labelZh()),
        parts.text(path + ".labelEn", wanted.labelEn()),
        orEmpty(wanted.subject()),
        orEmpty(wanted.description()),
        orEmpty(wanted.answer()));
  }

  private static RootCause cause(String path, CauseWish wanted, Parts parts) {
    return new RootCause(
        parts.text(path + ".code", wanted.code()),
        parts.text(path + ".labelZh", wanted.labelZh()),
        parts.text(path + ".labelEn", wanted.labelEn()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
