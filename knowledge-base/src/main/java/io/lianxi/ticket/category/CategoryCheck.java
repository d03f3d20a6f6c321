package io.lianxi.ticket.category;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.sla.calendar.CalendarName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a category against the tree and what it refers to.
 *
 * <p>Errors, with which it is not put in force:
 *
 * <ol>
 *   <li>a category below one that is not there, or one too many;
 *   <li>labels, codes and texts that are none, too long, too many, or there twice;
 *   <li>a choice without choices, or choices of what is none;
 *   <li>a group, a class or a calendar that is not there.
 * </ol>
 *
 * Warnings, since they may be meant:
 *
 * <ol>
 *   <li>no root causes, with one of which every ticket is archived;
 *   <li>a group nobody is a member of;
 *   <li>a category that is active below one that is not.
 * </ol>
 */
public final class CategoryCheck {
  static final int MOST_CATEGORIES = 500;
  private static final int MOST_FIELDS = 20;
  private static final int MOST_CHOICES = 50;
  private static final int MOST_TEMPLATES = 20;
  private static final int MOST_CAUSES = 50;
  private static final int MOST_ARTICLES = 20;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_ID = 100;
  private static final int MOST_REPEAT_DAYS = 365;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  private final Map<String, Category> tree = new HashMap<>();
  private final References known;

  /** What a category may refer to. */
  public record References(
      Map<String, Group> groups, Set<String> slaClasses, Set<CalendarName> calendars) {
    public References {
      groups = Map.copyOf(groups);
      slaClasses = Set.copyOf(slaClasses);
      calendars = Set.copyOf(calendars);
    }
  }

  public CategoryCheck(Collection<Category> tree, References known) {
    tree.forEach(category -> this.tree.put(category.code(), category));
    this.known = known;
  }

  /** What is to be said of {@code category}, whatever the present one of that code says. */
  public List<Remark> of(Category category) {
    Remarks found = new Remarks();
    place(category, found);
    found.text("labelZh", category.labelZh(), LONGEST_LABEL);
    found.text("labelEn", category.labelEn(), LONGEST_LABEL);
    references(category, found);
    found.number("repeatDays", category.repeatDays(), 0, MOST_REPEAT_DAYS);
    found.atMost("fields", category.fields(), MOST_FIELDS);
    found.atMost("articles", category.articles(), MOST_ARTICLES);
    found.atMost("templates", category.templates(), MOST_TEMPLATES);
    found.atMost("rootCauses", category.rootCauses(), MOST_CAUSES);
    fields(category.fields(), found);
    articles(category.articles(), found);
    templates(category.templates(), found);
    rootCauses(category.rootCauses(), found);
    return found.all();
  }

  private void place(Category category, Remarks found) {
    if (!tree.containsKey(category.code()) && tree.size() >= MOST_CATEGORIES) {
      found.error("code", "最多 500 个分类", "at most " + MOST_CATEGORIES + " are possible");
    }
    category
        .parent()
        .ifPresent(
            code -> {
              Category parent = tree.get(code);
              if (parent == null) {
                found.error("code", "没有上级分类 " + code, "there is no category " + code + " above it");
              } else if (category.isActive() && !parent.isActive()) {
                found.warning(
                    "active", "上级分类已停用", "is active, though the category above it is not");
              }
            });
  }

  private void references(Category category, Remarks found) {
    if (category.group() != null) {
      Group group = known.groups().get(category.group());
      if (group == null) {
        found.error("group", "没有这个工单组", "there is no such group");
      } else if (group.members().isEmpty()) {
        found.warning("group", "此组没有成员", "nobody is a member of the group");
      }
    }
    if (category.slaClass() != null && !known.slaClasses().contains(category.slaClass())) {
      found.error("slaClass", "没有这个时限类别", "there is no such class");
    }
    if (category.calendar() != null && !known.calendars().contains(category.calendar())) {
      found.error("calendar", "没有这个日历", "there is no such calendar");
    }
  }

  private static void fields(List<CustomField> fields, Remarks found) {
    found.differ("fields", "code", fields.stream().map(CustomField::code).toList());
    for (int i = 0; i < fields.size(); i++) {
      CustomField field = fields.get(i);
      String path = "fields[" + i + "].";
      code(path + "code", field.code(), found);
      found.text(path + "labelZh", field.labelZh(), LONGEST_LABEL);
      found.text(path + "labelEn", field.labelEn(), LONGEST_LABEL);
      choices(path + "choices", field, found);
    }
  }

  private static void choices(String path, CustomField field, Remarks found) {
    boolean isChoice = field.kind() == Kind.CHOICE;
    if (isChoice && field.choices().isEmpty()) {
      found.error(path, "必须有可选项", "must have one at least");
    } else if (!isChoice && !field.choices().isEmpty()) {
      found.error(path, "只有选择项才有可选值", "only a choice has any");
    }
    found.atMost(path, field.choices(), MOST_CHOICES);
    found.differ(path, "", field.choices());
    for (int i = 0; i < field.choices().size(); i++) {
      found.text(path + "[" + i + "]", field.choices().get(i), LONGEST_LABEL);
    }
  }

  private static void articles(List<String> articles, Remarks found) {
    found.differ("articles", "", articles);
    for (int i = 0; i < articles.size(); i++) {
      found.text("articles[" + i + "]", articles.get(i), LONGEST_ID);
    }
  }

  private static void templates(List<Template> templates, Remarks found) {
    found.differ("templates", "name", templates.stream().map(Template::name).toList());
    for (int i = 0; i < templates.size(); i++) {
      Template template = templates.get(i);
      String path = "templates[" + i + "].";
      code(path + "name", template.name(), found);
      found.text(path + "labelZh", template.labelZh(), LONGEST_LABEL);
      found.text(path + "labelEn", template.labelEn(), LONGEST_LABEL);
      found.atMost(path + "subject", template.subject(), LONGEST_SUBJECT);
      found.atMost(path + "description", template.description(), LONGEST_TEXT);
      found.atMost(path + "answer", template.answer(), LONGEST_TEXT);
    }
  }

  private static void rootCauses(List<RootCause> causes, Remarks found) {
    if (causes.isEmpty()) {
      found.warning(
          "rootCauses", "没有归因项，归档时无从选择", "without any, no ticket can be archived with one");
    }
    found.differ("rootCauses", "code", causes.stream().map(RootCause::code).toList());
    for (int i = 0; i < causes.size(); i++) {
      String path = "rootCauses[" + i + "].";
      code(path + "code", causes.get(i).code(), found);
      found.text(path + "labelZh", causes.get(i).labelZh(), LONGEST_LABEL);
      found.text(path + "labelEn", causes.get(i).labelEn(), LONGEST_LABEL);
    }
  }

  private static void code(String field, String code, Remarks found) {
    if (!CODE.matcher(code).matches()) {
      found.error(
          field,
          "须以小写字母开头，只含小写字母、数字、- 和 _",
          "must begin with a small letter; small letters, digits, - and _ may follow");
    }
  }
}
