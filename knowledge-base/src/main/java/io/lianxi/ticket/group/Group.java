package io.lianxi.ticket.group;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who work on the same tickets.
 *
 * @param parent the group that tickets go up to; null for none
 * @param queue where its tickets wait for a free member; null when they are only taken by hand
 * @param province the province it works for, named as tickets name it; null for all
 */
public record Group(
    String name,
    String labelZh,
    String labelEn,
    GroupLevel level,
    @Nullable String parent,
    @Nullable QueueName queue,
    List<AgentId> members,
    @Nullable String province) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  public Group {
    members = List.copyOf(members);
  }

  /** {@code text} when it may be the name of a group; empty when not. */
  public static Optional<String> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
