package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as staff see it.
 *
 * @param version absent where only what it says matters, as are {@code changedBy} and {@code
 *     changedAt}
 * @param warnings what may be wrong with it; absent where only what it says matters
 */
public record GroupView(
    String name,
    @Nullable Integer version,
    String labelZh,
    String labelEn,
    GroupLevel level,
    @Nullable String parent,
    @Nullable String queue,
    List<String> members,
    @Nullable String province,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable List<Field> warnings) {

  /** What it says alone. */
  static GroupView of(Group group) {
    return of(group, null, null);
  }

  static GroupView of(Edition<Group> edition, @Nullable List<Field> warnings) {
    return of(edition.content(), edition, warnings);
  }

  private static GroupView of(
      Group group, @Nullable Edition<Group> edition, @Nullable List<Field> warnings) {
    return new GroupView(
        group.name(),
        edition == null ? null : edition.version(),
        group.labelZh(),
        group.labelEn(),
        group.level(),
        group.parent(),
        group.queue() == null ? null : group.queue().value(),
        group.members().stream().map(AgentId::value).toList(),
        group.province(),
        edition == null ? null : edition.changedBy(),
        edition == null ? null : edition.changedAt(),
        warnings);
  }
}
