package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The kept questions to the list of tickets: one's own, and what supervisors share. */
@RestController
@RequestMapping("/api/tickets/filters")
public final class FilterApi {
  private final SavedFilters filters;

  FilterApi(SavedFilters filters) {
    this.filters = filters;
  }

  /** All that one sees. */
  public record Listed(List<View> items) {}

  /** A filter; {@code own} says whether one may change it. */
  public record View(String name, String query, boolean shared, boolean own) {}

  /** What a filter is to be. */
  @KnownFieldsOnly
  public record Wish(@Nullable String query, @Nullable Boolean shared) {}

  @GetMapping
  Listed all(@AuthenticationPrincipal StaffMember member) {
    return new Listed(
        filters.seenBy(member.username()).stream()
            .map(
                filter ->
                    new View(
                        filter.name(),
                        filter.query(),
                        filter.isShared(),
                        filter.owner().equals(member.username())))
            .toList());
  }

  @PutMapping("/{name}")
  View put(
      @PathVariable String name,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    SavedFilter filter = checked(name, wish, member);
    if (!filters.save(filter)) {
      throw Problem.of(
          HttpStatus.CONFLICT, "too-many", "One keeps " + SavedFilters.MOST + " filters at most.");
    }
    return new View(filter.name(), filter.query(), filter.isShared(), true);
  }

  private static SavedFilter checked(String name, Wish wish, StaffMember member) {
    Wrong wrong = new Wrong();
    if (name.isBlank() || name.length() > SavedFilter.LONGEST_NAME || name.indexOf('\0') >= 0) {
      wrong.add("name", "名称须为 1 到 40 个字符", "must be 1 to 40 characters");
    }
    String query = wish.query();
    if (query == null) {
      wrong.mustBeGiven("query");
    } else if (query.length() > SavedFilter.LONGEST_QUERY || query.indexOf('\0') >= 0) {
      wrong.add("query", "最多 1000 个字符", "must be at most 1000 characters");
    }
    boolean isShared = Boolean.TRUE.equals(wish.shared());
    if (isShared && member.role() != Role.SUPERVISOR && member.role() != Role.ADMIN) {
      wrong.add("shared", "只有班长和管理员可以共享", "is for supervisors and administrators");
    }
    wrong.refuse();
    return new SavedFilter(member.username(), name, query == null ? "" : query, isShared);
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name, @AuthenticationPrincipal StaffMember member) {
    if (!filters.remove(member.username(), name)) {
      throw Problem.notFound("filter of yours by that name");
    }
  }
}
