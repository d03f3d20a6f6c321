package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants a group to be; labels and level are needed. What a view says beyond it is
 * overlooked, so that a view can be changed and sent back.
 *
 * @param version the one this was made from; absent for whichever is in force
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"changedBy", "changedAt", "warnings"})
public record GroupWish(
    @Nullable String name,
    @Nullable Integer version,
    @Nullable String labelZh,
    @Nullable String labelEn,
    @Nullable GroupLevel level,
    @Nullable String parent,
    @Nullable String queue,
    @Nullable List<@Nullable String> members,
    @Nullable String province) {

  /** The group that is wanted at {@code address}; what makes none is added to the wrong. */
  Group group(String address, Parts parts) {
    parts.sameAsAddress("name", name, address);
    return new Group(
        address,
        parts.text("labelZh", labelZh),
        parts.text("labelEn", labelEn),
        parts.given("level", level, GroupLevel.FRONT_DESK),
        parent,
        queue(parts),
        parts.list("members", members, (path, member) -> agent(path, member, parts)),
        province);
  }

  private @Nullable QueueName queue(Parts parts) {
    if (queue == null) {
      return null;
    }
    QueueName known = QueueName.parse(queue).orElse(null);
    if (known == null) {
      parts.wrong().add("queue", "没有这个队列", "there is no such queue");
    }
    return known;
  }

  private static @Nullable AgentId agent(String path, String member, Parts parts) {
    AgentId known = AgentId.parse(member).orElse(null);
    if (known == null) {
      parts.wrong().add(path, "没有这个座席", "there is no such agent");
    }
    return known;
  }
}
