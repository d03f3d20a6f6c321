package io.lianxi.ticket.alarm;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone who reads alarms: their own, and those of their groups and their role.
 *
 * @param person the log-in name, which is the id of an agent
 * @param groups at most {@link #MOST_GROUPS}
 */
public record Reader(String person, Set<String> groups, String role) {
  /** In how many groups one can be. */
  public static final int MOST_GROUPS = 100;

  public Reader {
    groups = Set.copyOf(groups);
  }

  /** Under which names they are told of something. */
  public Set<Addressee> names() {
    Stream<Addressee> own =
        Stream.of(new Addressee(Addressee.Kind.AGENT, person), Addressee.role(role));
    return Stream.concat(own, groups.stream().limit(MOST_GROUPS).map(Addressee::group))
        .collect(Collectors.toUnmodifiableSet());
  }
}
