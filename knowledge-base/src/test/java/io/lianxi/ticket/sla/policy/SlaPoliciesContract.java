package io.lianxi.ticket.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the policies of a centre do, on whatever store they are kept. */
abstract class SlaPoliciesContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final Clock CLOCK = Clock.fixed(T0, ZoneOffset.UTC);
  private static final SlaPolicy OTHER =
      new SlaPolicy(
          7,
          SlaPolicy.usual().classes(),
          List.of(
              new ClassRule("billing", Priority.URGENT, SlaPolicy.URGENT_COMPLAINT),
              new ClassRule(null, null, SlaPolicy.ORDINARY_COMPLAINT)),
          List.of(WarningStep.at(99), WarningStep.before(Duration.ofSeconds(1))),
          List.of(new EscalationStep(ClockKind.NEXT_RESPONSE, Duration.ofDays(2), "主任")),
          Reopening.CONTINUE);

  /** A store without any. */
  abstract Editions<SlaPolicy> editions();

  @Test
  void theFirstVersionIsTheUsualOne() {
    SlaPolicies policies = new SlaPolicies(editions(), CLOCK);
    assertThat(policies.inForce()).isEqualTo(new Edition<>("policy", 1, SlaPolicy.usual(), "", T0));
    assertThat(policies.find(1)).contains(SlaPolicy.usual());
    assertThat(policies.find(2)).isEmpty();
    assertThat(policies.versions()).hasSize(1);
  }

  @Test
  void aPolicyIsPutInForceAndItsVersionsStayWhatTheyWere() {
    Editions<SlaPolicy> editions = editions();
    SlaPolicies policies = new SlaPolicies(editions, CLOCK);
    Edition<SlaPolicy> saved = policies.save(OTHER, 1, "admin", T0).orElseThrow();
    assertThat(saved).isEqualTo(new Edition<>("policy", 2, OTHER.withVersion(2), "admin", T0));
    assertThat(policies.inForce()).isEqualTo(saved);
    assertThat(policies.find(1)).contains(SlaPolicy.usual());
    assertThat(policies.find(1)).containsSame(policies.find(1).orElseThrow()); // not read again
    assertThat(new SlaPolicies(editions, CLOCK).find(2)).contains(OTHER.withVersion(2));
    assertThat(policies.versions()).extracting(Edition::version).containsExactly(2, 1);
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    SlaPolicies policies = new SlaPolicies(editions(), CLOCK);
    assertThat(policies.save(OTHER, Editions.NEW, "admin", T0)).isEmpty();
    assertThat(policies.save(OTHER, 2, "admin", T0)).isEmpty();
    assertThat(policies.inForce().content()).isEqualTo(SlaPolicy.usual());
  }
}
