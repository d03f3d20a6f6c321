package io.lianxi.ticket.group;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a group against the others, the agents and the queues.
 *
 * <p>Errors, with which it is not put in force:
 *
 * <ol>
 *   <li>labels that are none, too many members or groups, a member twice;
 *   <li>a parent that is not there, is the group itself, leads back to it, or stands lower;
 *   <li>a member, queue or province that is not there.
 * </ol>
 *
 * Warnings, since they may be meant:
 *
 * <ol>
 *   <li>a group without members;
 *   <li>a group of a province without the province.
 * </ol>
 */
public final class GroupCheck {
  static final int MOST_GROUPS = 500;
  static final int MOST_MEMBERS = 2_000;
  private static final int LONGEST_LABEL = 40;
  private static final Pattern PROVINCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");

  private final Map<String, Group> groups = new HashMap<>();
  private final Set<AgentId> agents;
  private final Set<QueueName> queues;

  public GroupCheck(Collection<Group> groups, Set<AgentId> agents, Set<QueueName> queues) {
    groups.forEach(group -> this.groups.put(group.name(), group));
    this.agents = Set.copyOf(agents);
    this.queues = Set.copyOf(queues);
  }

  /** What is to be said of {@code group}, whatever the present one of that name says. */
  public List<Remark> of(Group group) {
    Remarks found = new Remarks();
    found.text("labelZh", group.labelZh(), LONGEST_LABEL);
    found.text("labelEn", group.labelEn(), LONGEST_LABEL);
    if (!groups.containsKey(group.name()) && groups.size() >= MOST_GROUPS) {
      found.error("name", "最多 500 个工单组", "at most " + MOST_GROUPS + " groups are possible");
    }
    parent(group, found);
    if (group.queue() != null && !queues.contains(group.queue())) {
      found.error("queue", "没有这个队列", "there is no such queue");
    }
    province(group.province(), group.level(), found);
    members(group.members(), found);
    return found.all();
  }

  private void parent(Group group, Remarks found) {
    String name = group.parent();
    if (name == null) {
      return;
    }
    Group parent = groups.get(name);
    if (name.equals(group.name())) {
      found.error("parent", "不能以自身为上级", "a group cannot be above itself");
    } else if (parent == null) {
      found.error("parent", "没有这个工单组", "there is no such group");
    } else if (leadsTo(parent, group.name())) {
      found.error("parent", "上下级形成循环", "is below this group itself");
    } else if (parent.level().compareTo(group.level()) < 0) {
      found.error("parent", "上级的层级不能更低", "must not stand lower than the group itself");
    }
  }

  private boolean leadsTo(Group from, String name) {
    Set<String> seen = new HashSet<>();
    @Nullable Group at = from;
    while (at != null && at.parent() != null && seen.add(at.name())) {
      if (name.equals(at.parent())) {
        return true;
      }
      at = groups.get(at.parent());
    }
    return false;
  }

  private static void province(@Nullable String province, GroupLevel level, Remarks found) {
    if (province != null && !PROVINCE.matcher(province).matches()) {
      found.error("province", "不是省份的名称", "must be the name of a province");
    } else if (province == null && level == GroupLevel.PROVINCE) {
      found.warning("province", "省级组没有指定省份", "a group of a province that names none");
    }
  }

  private void members(List<AgentId> members, Remarks found) {
    if (members.isEmpty()) {
      found.warning("members", "此组没有成员", "nobody is a member");
    }
    found.atMost("members", members, MOST_MEMBERS);
    found.differ("members", "", members.stream().map(AgentId::value).toList());
    for (int i = 0; i < members.size(); i++) {
      if (!agents.contains(members.get(i))) {
        found.error("members[" + i + "]", "没有这个座席", "there is no such agent");
      }
    }
  }
}
