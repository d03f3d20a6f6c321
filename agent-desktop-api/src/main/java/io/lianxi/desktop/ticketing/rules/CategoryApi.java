package io.lianxi.desktop.ticketing.rules;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CategoryCheck;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The categories of tickets. */
@RestController
@RequestMapping("/api/categories")
public final class CategoryApi {
  private final Categories categories;
  private final References references;
  private final EditionDoor door;

  CategoryApi(Categories categories, References references, EditionDoor door) {
    this.categories = categories;
    this.references = references;
    this.door = door;
  }

  /** Where what a category may refer to is found. */
  record References(Groups groups, SlaPolicies policies, Calendars calendars) {
    CategoryCheck.References now() {
      return new CategoryCheck.References(
          groups.all().stream().collect(toMap(Group::name, Function.identity())),
          policies.inForce().content().classes().stream().map(SlaClass::name).collect(toSet()),
          calendars.all().stream().map(stored -> stored.version().name()).collect(toSet()));
    }
  }

  /** Some categories, or versions of one, newest first. */
  public record Listed(List<CategoryView> items) {}

  @GetMapping
  Listed all() {
    CategoryCheck check = check();
    return new Listed(
        categories.editions().all().stream().map(edition -> view(edition, check)).toList());
  }

  @GetMapping("/{code}")
  CategoryView get(@PathVariable String code) {
    return categories
        .editions()
        .find(known(code))
        .map(edition -> view(edition, check()))
        .orElseThrow(() -> unknown(code));
  }

  @GetMapping("/{code}/versions")
  Listed versions(@PathVariable String code) {
    List<Edition<Category>> all =
        categories.editions().versions(known(code), Editions.MOST_VERSIONS);
    if (all.isEmpty()) {
      throw unknown(code);
    }
    return new Listed(all.stream().map(edition -> CategoryView.of(edition, null)).toList());
  }

  /** Changes the category, or adds it. */
  @PutMapping("/{code}")
  CategoryView put(
      @PathVariable String code,
      @RequestBody CategoryWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Parts parts = new Parts();
    Category wanted = wish.category(known(code), parts);
    parts.wrong().addErrors(check().of(wanted));
    parts.wrong().refuse();
    Edition<Category> after =
        door.save(
            EditionDoor.document(
                categories.editions(), code, Action.CATEGORY_CHANGED, CategoryView::of),
            wish.version(),
            wanted,
            new EditionDoor.Author(member, exchange));
    return view(after, check());
  }

  private static String known(String code) {
    return Category.parse(code).orElseThrow(() -> unknown(code));
  }

  private static Problem unknown(String code) {
    return Problem.notFound("category " + code);
  }

  private CategoryCheck check() {
    return new CategoryCheck(categories.all(), references.now());
  }

  private static CategoryView view(Edition<Category> edition, CategoryCheck check) {
    return CategoryView.of(edition, Wrong.warnings(check.of(edition.content())));
  }
}
