package io.lianxi.ticket.category;

import static io.lianxi.ticket.category.CategoryFixtures.plain;
import static io.lianxi.ticket.category.CategoryFixtures.rich;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.category.CategoryCheck.References;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryCheckTest {
  private static final References KNOWN =
      new References(
          Map.of(
              "province", group("province", List.of(new AgentId("agent01"))),
              "empty", group("empty", List.of())),
          Set.of("complaint-urgent"),
          Set.of(new CalendarName("office")));
  private static final References NOTHING = new References(Map.of(), Set.of(), Set.of());

  private static Group group(String name, List<AgentId> members) {
    return new Group(name, "组", "Group", GroupLevel.PROVINCE, null, null, members, null);
  }

  private static List<String> found(CategoryCheck check, Category category, boolean isError) {
    return check.of(category).stream()
        .filter(remark -> remark.isError() == isError)
        .map(Remark::field)
        .toList();
  }

  private static List<String> errors(Category category) {
    return found(new CategoryCheck(List.of(), KNOWN), category, true);
  }

  @Test
  void whatIsRightHasNothingToBeSaidOf() {
    assertThat(new CategoryCheck(List.of(), KNOWN).of(rich("billing"))).isEmpty();
    assertThat(new CategoryCheck(List.of(plain("a")), NOTHING).of(plain("a.b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "billing, true",
    "billing.over-charge.x_1.y2, true",
    "a.b.c.d.e, false",
    "Billing, false",
    "billing., false",
    ".billing, false",
    "a..b, false",
    "费用, false",
    "1st, false"
  })
  void aCodeSaysWhereItIsInATreeOfFourLevels(String code, boolean isOne) {
    assertThat(Category.parse(code).isPresent()).isEqualTo(isOne);
  }

  @Test
  void whatIsAboveIsThere() {
    assertThat(errors(plain("a.b"))).containsExactly("code");
    assertThat(plain("a.b.c").parent()).contains("a.b");
    assertThat(plain("a").parent()).isEmpty();
    assertThat(plain("a.b").isWithin("a")).isTrue();
    assertThat(plain("ab").isWithin("a")).isFalse();
  }

  @Test
  void thereAreFiveHundredAtMostAndThoseThereMayChange() {
    List<Category> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(plain("c" + i));
    }
    CategoryCheck check = new CategoryCheck(all, KNOWN);
    assertThat(found(check, plain("one-more"), true)).containsExactly("code");
    assertThat(found(check, plain("c7"), true)).isEmpty();
  }

  @Test
  void whatItRefersToIsThere() {
    CategoryCheck check = new CategoryCheck(List.of(), NOTHING);
    assertThat(found(check, rich("billing"), true))
        .containsExactly("group", "slaClass", "calendar");
  }

  private static Category category(
      String label,
      int repeatDays,
      List<CustomField> fields,
      List<Template> templates,
      List<RootCause> causes) {
    return new Category(
        "a",
        label,
        "A",
        Priority.ORDINARY,
        null,
        null,
        null,
        repeatDays,
        true,
        fields,
        List.of("KB-1", "KB-1", ""),
        templates,
        causes);
  }

  @Test
  void everyValueThatCannotBeIsNamed() {
    List<CustomField> fields =
        List.of(
            new CustomField("x", "甲", " ", Kind.TEXT, Required.NEVER, List.of("a")),
            new CustomField("x", "甲", "X", Kind.CHOICE, Required.NEVER, List.of()),
            new CustomField("Y", "甲", "Y", Kind.CHOICE, Required.NEVER, List.of("a", "a", "")));
    List<Template> templates =
        List.of(new Template("T", "", "T", "长".repeat(201), "长".repeat(4_001), ""));
    List<RootCause> causes =
        List.of(new RootCause("c", "因", "C"), new RootCause("c", "长".repeat(41), "C"));
    assertThat(errors(category("", 366, fields, templates, causes)))
        .containsExactly(
            "labelZh",
            "repeatDays",
            "fields[1].code",
            "fields[0].labelEn",
            "fields[0].choices",
            "fields[1].choices",
            "fields[2].code",
            "fields[2].choices[1]",
            "fields[2].choices[2]",
            "articles[1]",
            "articles[2]",
            "templates[0].name",
            "templates[0].labelZh",
            "templates[0].subject",
            "templates[0].description",
            "rootCauses[1].code",
            "rootCauses[1].labelZh");
  }

  @Test
  void thereIsAnEndToEveryList() {
    CustomField field = new CustomField("x", "甲", "X", Kind.TEXT, Required.NEVER, List.of());
    Category category =
        category(
            "甲",
            0,
            Collections.nCopies(21, field),
            Collections.nCopies(21, new Template("t", "甲", "T", "", "", "")),
            Collections.nCopies(51, new RootCause("c", "甲", "C")));
    assertThat(errors(category)).contains("fields", "templates", "rootCauses");
  }

  @Test
  void whatMayBeMeantIsWarnedOf() {
    Category inactive = rich("billing"); // which is not active
    CategoryCheck check = new CategoryCheck(List.of(inactive), KNOWN);
    Category below = CategoryFixtures.with("billing.x", "empty", List.of());
    assertThat(found(check, below, false)).containsExactly("active", "group");
    Category without = category("甲", 0, List.of(), List.of(), List.of());
    assertThat(found(check, without, false)).containsExactly("rootCauses");
  }
}
