package io.lianxi.acd.queue;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static io.lianxi.acd.queue.Queues.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of queue policies does. */
abstract class QueuesContract {

  /** A store without queues. */
  abstract Queues queues();

  private static QueueVersion add(Queues queues, QueuePolicy policy) {
    return queues.save(policy, NEW, "supervisor", T0).orElseThrow();
  }

  /** A policy that has something to say in every field. */
  private static QueuePolicy rich() {
    QueuePolicy usual = queue(BILLING, null, new Skill("fibre", 3));
    BusinessCalendar hours =
        BusinessCalendar.weekly(
            ZoneId.of("Asia/Shanghai"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Hours.of("09:00", "24:00"));
    return new QueuePolicy(
        BILLING,
        1,
        "账单",
        "Billing “quoted”",
        List.of(
            usual.steps().getFirst(),
            new RoutingStep(Duration.ofSeconds(30), Requirement.parse("fibre>=2 or not trainee")),
            new RoutingStep(Duration.ofSeconds(90), Requirement.anyone())),
        AgentOrder.FEWEST_TODAY,
        new RankTerms(
            Duration.ofSeconds(-30),
            Duration.ofSeconds(45),
            IntStream.range(0, 7).mapToObj(Duration::ofMinutes).toList()),
        Duration.ofSeconds(15),
        Duration.ZERO,
        null,
        Duration.ofSeconds(10),
        Duration.ofSeconds(40),
        Duration.ofMinutes(5),
        List.of(
            new OverflowRule(OverflowTrigger.CLOSED, 0, new Overflow.Announcement("下班", "Closed")),
            new OverflowRule(OverflowTrigger.JOIN_EMPTY, 0, new Overflow.Voicemail()),
            new OverflowRule(OverflowTrigger.LEAVE_EMPTY, 0, new Overflow.WeChatInvitation()),
            new OverflowRule(OverflowTrigger.LENGTH, 50, new Overflow.ToQueue(FAULTS)),
            new OverflowRule(OverflowTrigger.WAIT, 300, new Overflow.Callback())),
        hours,
        new CallbackPolicy(hours, 5, Duration.ofMinutes(7), Duration.ofDays(4)),
        true);
  }

  @Test
  void anUnknownQueueIsNotFound() {
    Queues queues = queues();
    assertThat(queues.find(BILLING)).isEmpty();
    assertThat(queues.all()).isEmpty();
    assertThat(queues.versions(BILLING, 10)).isEmpty();
  }

  @Test
  void aQueueIsFoundAsSaved() {
    Queues queues = queues();
    QueuePolicy untilDone = queue(FAULTS, null);
    add(queues, rich());
    add(queues, untilDone);
    assertThat(queues.find(BILLING)).contains(rich());
    assertThat(queues.find(FAULTS)).contains(untilDone);
    assertThat(queues.all()).containsExactly(rich(), untilDone);
    assertThat(queues.versions(BILLING, 1)).extracting(QueueVersion::policy).contains(rich());
  }

  @Test
  void noWrapUpIsNotTheSameAsUntilDone() {
    Queues queues = queues();
    QueuePolicy none = queue(BILLING, Duration.ZERO);
    add(queues, none);
    assertThat(queues.find(BILLING)).contains(none);
  }

  @Test
  void eachChangeIsTheNextVersionAndAllAreKept() {
    Queues queues = queues();
    QueuePolicy first = queue(BILLING, Duration.ofSeconds(45), new Skill("fibre", 3));
    QueuePolicy second = queue(BILLING, null);
    assertThat(add(queues, first).policy().version()).isEqualTo(1);
    QueueVersion changed = queues.save(second, 1, "admin", T0.plusSeconds(60)).orElseThrow();
    assertThat(changed)
        .isEqualTo(new QueueVersion(second.withVersion(2), "admin", T0.plusSeconds(60)));
    assertThat(queues.all()).containsExactly(second.withVersion(2));
    assertThat(queues.versions(BILLING, 10))
        .containsExactly(changed, new QueueVersion(first, "supervisor", T0));
    assertThat(queues.versions(BILLING, 1)).containsExactly(changed);
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    Queues queues = queues();
    add(queues, queue(BILLING));
    assertThat(queues.save(queue(BILLING, null), 1, "first", T0)).isPresent();
    assertThat(queues.save(queue(BILLING, Duration.ZERO), 1, "second", T0)).isEmpty();
    assertThat(queues.save(queue(BILLING, Duration.ZERO), 3, "second", T0)).isEmpty();
    assertThat(queues.find(BILLING)).contains(queue(BILLING, null).withVersion(2));
    assertThat(queues.versions(BILLING, 10)).hasSize(2);
  }

  @Test
  void aQueueIsAddedOnceAndOnlyAQueueThatIsThereCanBeChanged() {
    Queues queues = queues();
    assertThat(queues.save(queue(BILLING), 1, "someone", T0)).isEmpty();
    add(queues, queue(BILLING));
    assertThat(queues.save(queue(BILLING, null), NEW, "someone", T0)).isEmpty();
    assertThat(queues.all()).containsExactly(queue(BILLING));
  }

  @Test
  void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
    Queues queues = queues();
    add(queues, queue(BILLING));
    List<Callable<Optional<QueueVersion>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String who = "someone" + i;
      all.add(() -> queues.save(queue(BILLING, null), 1, who, T0));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Optional<QueueVersion>> results = new ArrayList<>();
      for (Future<Optional<QueueVersion>> done : threads.invokeAll(all)) {
        results.add(done.get());
      }
      assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    }
    assertThat(queues.versions(BILLING, 10)).hasSize(2);
  }

  @Test
  void theListIsTheSameUntilAQueueHasChanged() {
    Queues queues = queues();
    add(queues, queue(BILLING));
    List<QueuePolicy> all = queues.all();
    assertThat(queues.all()).isSameAs(all);
    add(queues, queue(FAULTS));
    assertThat(queues.all()).isNotSameAs(all).hasSize(2);
  }

  @Test
  void queuesAreInTheOrderOfTheirNames() {
    Queues queues = queues();
    for (String name : List.of("m", "z", "a", "m2")) {
      add(queues, queue(new QueueName(name)));
    }
    assertThat(queues.all())
        .extracting(policy -> policy.name().value())
        .containsExactly("a", "m", "m2", "z");
  }
}
