package io.lianxi.ticket.work;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.Recomputed;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tickets that are to go by a newer policy, on a real Postgres. */
@NullMarked
class AdoptionLoopTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant LATER = T0.plus(Duration.ofHours(1));
  private static final SlaPolicy SECOND = SlaFixtures.policy(2, 2, 2, 8, Reopening.RESTART);
  private static final String KNOWN = "office";

  private final SettableClock clock = new SettableClock(LATER);
  private final SlaFixtures rules = TestTickets.rules().with(SECOND);
  private final SlaPolicies policies = new SlaPolicies(new MemoryEditions<>(), clock);
  private final Set<TicketId> broken = ConcurrentHashMap.newKeySet();
  private final Adoptions adoptions = new PostgresAdoptions(CORE.get(JdbcClient.class));
  private final Tickets tickets =
      TestTickets.tickets(
          CORE,
          rules,
          changes -> {
            if (changes.stream().anyMatch(change -> broken.contains(change.after().id()))) {
              throw new IllegalStateException("broken on purpose");
            }
          });

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void aSecondPolicyIsInForce() {
    TestTickets.clear(CORE);
    CORE.get(JdbcClient.class).sql("truncate sla_adoptions").update();
    assertThat(policies.save(SECOND, policies.inForce().version(), "admin", T0)).isPresent();
  }

  private AdoptionLoop loop() {
    return new AdoptionLoop(tickets, adoptions, policies, clock);
  }

  private Ticket opened(int count, @Nullable String slaClass) {
    SlaTerms terms = new SlaTerms(Priority.URGENT, SlaFixtures.COMPLAINT, 3, null, 1, slaClass);
    return tickets.open(
        WorkFixtures.opening(count, WorkFixtures.matter("断网"), terms), "request " + count);
  }

  private Ticket now(int count) {
    return tickets.find(TicketFixtures.id(count)).orElseThrow();
  }

  private void wanted() {
    adoptions.ask(new Adoption(2, "supervisor", LATER, "监管要求", null));
  }

  private @Nullable Instant done() {
    return adoptions.newest().orElseThrow().doneAt();
  }

  @Test
  void untilSomebodyWantsItOpenTicketsKeepThePolicyTheyWereOpenedUnder() {
    opened(1, null);
    loop().tend();
    assertThat(now(1).terms().policy()).isEqualTo(1);
    assertThat(adoptions.newest()).isEmpty();
    assertThat(adoptions.left(2)).isEqualTo(1);
  }

  @Test
  void openTicketsAreComputedAnewByTheNewerPolicyAndSayWhy() {
    opened(1, null);
    Ticket closed = opened(2, null);
    tickets.record(List.of(WorkFixtures.change(closed, TicketVerb.CLOSE)));
    wanted();
    loop().tend();
    SlaTerms terms = now(1).terms();
    assertThat(terms)
        .isEqualTo(new SlaTerms(Priority.URGENT, SlaFixtures.COMPLAINT, 3, null, 2, null));
    assertThat(tickets.events(TicketFixtures.id(1)).getLast())
        .isEqualTo(new TicketEvent.TermsChanged(terms, "监管要求", "supervisor", LATER));
    SlaHistory history = SlaHistory.of(now(1).facts(), rules);
    assertThat(history.recomputed()).extracting(Recomputed::why).containsOnly("监管要求");
    assertThat(Objects.requireNonNull(history.at(LATER).get(ClockKind.RESOLUTION)).due())
        .isEqualTo(T0.plus(Duration.ofHours(8)));
    assertThat(now(2).terms().policy()).isEqualTo(1);
    assertThat(done()).isEqualTo(LATER);
    assertThat(adoptions.left(2)).isZero();
  }

  @Test
  void aClassGivenByHandStaysUnlessNobodyKnowsItAnyMore() {
    opened(1, KNOWN);
    opened(2, "complaint-of-old");
    wanted();
    loop().tend();
    assertThat(now(1).terms().slaClass()).isEqualTo(KNOWN);
    assertThat(now(2).terms().slaClass()).isNull();
  }

  @Test
  void oneThatCannotFollowKeepsNobodyElseAndIsTriedAgain() {
    for (int i = 1; i <= 150; i++) {
      opened(i, null);
    }
    broken.add(TicketFixtures.id(7));
    wanted();
    AdoptionLoop loop = loop();
    loop.tend();
    assertThat(now(150).terms().policy()).isEqualTo(2);
    assertThat(now(7).terms().policy()).isEqualTo(1);
    assertThat(done()).isNull();
    assertThat(adoptions.left(2)).isEqualTo(1);
    broken.clear();
    loop.tend();
    assertThat(now(7).terms().policy()).isEqualTo(2);
    assertThat(done()).isNotNull();
  }

  @Test
  void whoeverComesAfterOneThatDiedGoesOn() {
    for (int i = 1; i <= 1_020; i++) {
      opened(i, null);
    }
    wanted();
    loop().tend();
    assertThat(adoptions.left(2)).isEqualTo(20);
    assertThat(done()).isNull();
    loop().tend();
    assertThat(adoptions.left(2)).isZero();
    assertThat(done()).isNotNull();
    int version = now(1).version();
    loop().tend();
    assertThat(now(1).version()).isEqualTo(version);
  }

  @Test
  void wantedAgainWhatCameSinceFollowsToo() {
    wanted();
    loop().tend();
    assertThat(done()).isNotNull();
    opened(1, null);
    loop().tend();
    assertThat(now(1).terms().policy()).isEqualTo(1);
    wanted();
    loop().tend();
    assertThat(now(1).terms().policy()).isEqualTo(2);
  }
}
