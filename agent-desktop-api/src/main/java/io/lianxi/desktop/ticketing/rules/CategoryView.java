package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.category.RootCause;
import io.lianxi.ticket.category.Template;
import io.lianxi.ticket.sla.policy.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as staff see it.
 *
 * @param version absent where only what it says matters, as are {@code changedBy} and {@code
 *     changedAt}
 * @param warnings what may be wrong with it; absent where only what it says matters
 */
public record CategoryView(
    String code,
    @Nullable String parent,
    @Nullable Integer version,
    String labelZh,
    String labelEn,
    Priority priority,
    @Nullable String group,
    @Nullable String slaClass,
    @Nullable String calendar,
    int repeatDays,
    boolean active,
    List<CustomField> fields,
    List<String> articles,
    List<Template> templates,
    List<RootCause> rootCauses,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable List<Field> warnings) {

  /** What it says alone. */
  static CategoryView of(Category category) {
    return of(category, null, null);
  }

  static CategoryView of(Edition<Category> edition, @Nullable List<Field> warnings) {
    return of(edition.content(), edition, warnings);
  }

  private static CategoryView of(
      Category category, @Nullable Edition<Category> edition, @Nullable List<Field> warnings) {
    return new CategoryView(
        category.code(),
        category.parent().orElse(null),
        edition == null ? null : edition.version(),
        category.labelZh(),
        category.labelEn(),
        category.priority(),
        category.group(),
        category.slaClass(),
        category.calendar() == null ? null : category.calendar().value(),
        category.repeatDays(),
        category.isActive(),
        category.fields(),
        category.articles(),
        category.templates(),
        category.rootCauses(),
        edition == null ? null : edition.changedBy(),
        edition == null ? null : edition.changedAt(),
        warnings);
  }
}
