package io.lianxi.desktop.app;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.RankTerms;
import io.lianxi.acd.queue.RoutingStep;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queues to try things with, each showing something else of what a policy can say, and which
 * agents serve them.
 */
final class DemoQueues {
  static final QueueName GENERAL = new QueueName("general");
  static final QueueName COMPLAINT = new QueueName("complaint");
  static final QueueName VIP = new QueueName("vip");
  static final QueueName ENTERPRISE = new QueueName("enterprise");

  private static final int WITH_VIP_SKILL = 3;
  private static final int IN_VIP_QUEUE = 5;
  private static final int NAMED = 10;
  private static final int NEWCOMERS_FROM = 9;

  private DemoQueues() {}

  static List<QueuePolicy> all() {
    return List.of(general(), complaint(), vip(), enterprise());
  }

  /** Newcomers only after 20 s; who waits ten minutes is offered to be called back. */
  private static QueuePolicy general() {
    return policy(
        QueuePolicy.usual(GENERAL, "综合服务", "General service"),
        List.of(step(0, "service>=3"), step(20, "service")),
        RankTerms.usual(),
        List.of(new OverflowRule(OverflowTrigger.WAIT, 600, new Overflow.Callback())),
        null);
  }

  /** Two minutes ahead of everyone else, with a minute of wrap-up. */
  private static QueuePolicy complaint() {
    QueuePolicy usual =
        QueuePolicy.usual(COMPLAINT, "投诉", "Complaints").withWrapUp(Duration.ofSeconds(60));
    RankTerms ahead =
        new RankTerms(
            Duration.ofMinutes(2),
            usual.rank().perPriority(),
            Collections.nCopies(7, Duration.ZERO));
    return policy(usual, usual.steps(), ahead, List.of(), null);
  }

  /** The higher the tier the further ahead; after a minute anyone in general service will do. */
  private static QueuePolicy vip() {
    QueuePolicy usual = QueuePolicy.usual(VIP, "贵宾专席", "VIP");
    List<Duration> tiers = Stream.of(0, 0, 0, 15, 30, 60, 120).map(Duration::ofSeconds).toList();
    return policy(
        usual,
        List.of(step(0, "vip"), step(20, "vip or service>=4")),
        new RankTerms(Duration.ofSeconds(60), usual.rank().perPriority(), tiers),
        List.of(new OverflowRule(OverflowTrigger.WAIT, 60, new Overflow.ToQueue(GENERAL))),
        null);
  }

  /** Open on working days; outside the hours one may leave a message. */
  private static QueuePolicy enterprise() {
    QueuePolicy usual = QueuePolicy.usual(ENTERPRISE, "企业客户", "Enterprise");
    BusinessCalendar hours =
        BusinessCalendar.weekly(
            ZoneId.of("Asia/Shanghai"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Hours.of("09:00", "12:00"),
            Hours.of("13:00", "18:00"));
    return policy(
        usual,
        usual.steps(),
        usual.rank(),
        List.of(
            new OverflowRule(OverflowTrigger.CLOSED, 0, new Overflow.Voicemail()),
            new OverflowRule(OverflowTrigger.LENGTH, 20, new Overflow.ToQueue(GENERAL))),
        hours);
  }

  private static RoutingStep step(int after, String requirement) {
    return new RoutingStep(Duration.ofSeconds(after), Requirement.parse(requirement));
  }

  private static QueuePolicy policy(
      QueuePolicy usual,
      List<RoutingStep> steps,
      RankTerms rank,
      List<OverflowRule> overflow,
      @Nullable BusinessCalendar hours) {
    return new QueuePolicy(
        usual.name(),
        usual.version(),
        usual.labelZh(),
        usual.labelEn(),
        steps,
        usual.order(),
        rank,
        usual.offerTimeout(),
        usual.declineDelay(),
        usual.wrapUp(),
        usual.serviceLevelThreshold(),
        usual.lastAgentPatience(),
        usual.returnWithin(),
        overflow,
        hours,
        usual.callback(),
        usual.autoAccept());
  }

  /** What the {@code n}th agent can do beside speaking: the ninth and tenth are newcomers. */
  static List<Skill> skills(int n) {
    boolean isNewcomer = n >= NEWCOMERS_FROM && n <= NAMED;
    Skill service = new Skill("service", isNewcomer ? 2 : 3 + n % 3);
    return n <= WITH_VIP_SKILL ? List.of(service, new Skill("vip", 3)) : List.of(service);
  }

  /** The queues of the {@code n}th agent. */
  static Set<QueueName> servedBy(int n) {
    Set<QueueName> queues = new HashSet<>(Set.of(GENERAL, COMPLAINT, DemoTickets.queue(n)));
    if (n <= IN_VIP_QUEUE) {
      queues.add(VIP);
    } else if (n <= NAMED) {
      queues.add(ENTERPRISE);
    }
    return queues;
  }
}
