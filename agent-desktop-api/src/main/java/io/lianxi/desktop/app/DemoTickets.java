package io.lianxi.desktop.app;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import io.lianxi.ticket.group.Groups;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * What tickets go by in the centre to try things with: groups, and a tree of categories. Whatever
 * of it is missing is added at each start, what is there stays as it was changed.
 */
final class DemoTickets implements SmartInitializingSingleton {
  static final String FRONT_DESK = "front-desk";
  static final String PROVINCE = "province";
  static final String HEADQUARTERS = "headquarters";

  private static final String ADDED_BY = "demo";
  private static final int PROVINCE_FROM = 7;
  private static final int HEADQUARTERS_FROM = 9;
  private static final int NAMED = 10;

  private final Groups groups;
  private final Categories categories;
  private final Clock clock;
  private final int agents;

  /**
   * @param agents how many there are
   */
  DemoTickets(Groups groups, Categories categories, Clock clock, int agents) {
    this.groups = groups;
    this.categories = categories;
    this.clock = clock;
    this.agents = agents;
  }

  @Override
  public void afterSingletonsInstantiated() {
    add(group(HEADQUARTERS, "集团公司", "Headquarters", GroupLevel.HEADQUARTERS, null));
    add(group(PROVINCE, "省公司", "Province", GroupLevel.PROVINCE, HEADQUARTERS));
    add(group(FRONT_DESK, "前台", "Front desk", GroupLevel.FRONT_DESK, PROVINCE));
    for (Category category : DemoCategories.all()) {
      if (categories.find(category.code()).isEmpty()) {
        categories
            .editions()
            .save(category.code(), Editions.NEW, category, ADDED_BY, clock.instant());
      }
    }
  }

  private void add(Group group) {
    if (groups.find(group.name()).isEmpty()) {
      groups.editions().save(group.name(), Editions.NEW, group, ADDED_BY, clock.instant());
    }
  }

  private Group group(
      String name, String zh, String en, GroupLevel level, @Nullable String parent) {
    List<AgentId> members =
        IntStream.rangeClosed(1, agents)
            .filter(n -> groupOf(n).equals(name))
            .mapToObj(n -> new AgentId("agent%02d".formatted(n)))
            .toList();
    String province = level == GroupLevel.PROVINCE ? "广东" : null;
    return new Group(name, zh, en, level, parent, queueOf(name), members, province);
  }

  /** The group that the {@code n}th agent is a member of. */
  private static String groupOf(int n) {
    if (n < PROVINCE_FROM || n > NAMED) {
      return FRONT_DESK;
    }
    return n < HEADQUARTERS_FROM ? PROVINCE : HEADQUARTERS;
  }

  private static QueueName queueOf(String group) {
    return new QueueName("ticket-" + group);
  }

  /** The queue that the {@code n}th agent's tickets wait in. */
  static QueueName queue(int n) {
    return queueOf(groupOf(n));
  }

  /** Where tickets wait for a free member of their group. */
  static List<QueuePolicy> queues() {
    return List.of(
        QueuePolicy.usual(queueOf(FRONT_DESK), "前台工单", "Tickets, front desk"),
        QueuePolicy.usual(queueOf(PROVINCE), "省公司工单", "Tickets, province"),
        QueuePolicy.usual(queueOf(HEADQUARTERS), "集团工单", "Tickets, headquarters"));
  }
}
