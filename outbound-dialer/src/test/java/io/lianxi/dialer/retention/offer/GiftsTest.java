package io.lianxi.dialer.retention.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.retention.offer.Gift.State;
import io.lianxi.dialer.retention.offer.Gift.Wish;
import io.lianxi.dialer.retention.offer.Gifts.Decision;
import io.lianxi.dialer.retention.offer.OfferGiving.Answer;
import io.lianxi.dialer.retention.offer.OfferGiving.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Offers are given within authority and budget, in a real Postgres. */
class GiftsTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Offer SMALL =
      new Offer("data-10g", "送 10G 流量", "10 GB of data", 500, 6, true);
  private static final Offer LARGE = new Offer("half", "月费五折", "Half the fee", 5_000, 12, true);
  private static final Offer GONE = new Offer("gone", "旧优惠", "Old offer", 100, 1, false);

  private final Gifts gifts =
      new PostgresGifts(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  private final OfferGiving giving = new OfferGiving(gifts);
  private final CampaignId campaign = CampaignId.random();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private OfferTerms terms(int version, long budget) {
    return new OfferTerms(campaign, version, List.of(SMALL, LARGE, GONE), budget, 3_000, 100_000);
  }

  private Wish wish(String offer) {
    return new Wish(
        new AttemptId(UUID.randomUUID().toString()),
        campaign,
        new LeadId(1),
        offer,
        "agent01",
        NOW);
  }

  private static Object outcome(Answer answer) {
    return switch (answer) {
      case Answer.Made(Gift gift) -> gift.state();
      case Answer.Refused(Why why) -> why;
    };
  }

  @Test
  void withinAuthorityAnOfferIsGivenAtOnce() {
    gifts.save(terms(1, 10_000), "campaigns", NOW);
    Wish wish = wish("data-10g");
    assertThat(outcome(giving.give(wish, Authority.AGENT))).isEqualTo(State.GIVEN);
    assertThat(outcome(giving.give(wish, Authority.AGENT))).isEqualTo(Why.HAS_ONE);
    assertThat(gifts.spentFen(campaign)).isEqualTo(3_000);
    assertThat(gifts.find(wish.attempt()).orElseThrow().decidedBy()).isEqualTo("agent01");
    assertThat(gifts.sums(campaign)).containsExactly(new Gifts.Sum("data-10g", 1, 3_000, 0, 0));
  }

  @Test
  void beyondItSomebodyWithMoreDecides() {
    gifts.save(terms(1, 100_000), "campaigns", NOW);
    Wish wish = wish("half");
    Decision grant = new Decision(State.GIVEN, "supervisor", NOW);
    assertThat(outcome(giving.give(wish, Authority.AGENT))).isEqualTo(State.ASKED);
    assertThat(gifts.spentFen(campaign)).isZero();
    assertThat(outcome(giving.decide(wish.attempt(), grant, Authority.AGENT)))
        .isEqualTo(Why.NOT_ALLOWED);
    assertThat(outcome(giving.decide(wish.attempt(), grant, Authority.SUPERVISOR)))
        .isEqualTo(State.GIVEN);
    assertThat(gifts.spentFen(campaign)).isEqualTo(60_000);
    assertThat(outcome(giving.decide(wish.attempt(), grant, Authority.SUPERVISOR)))
        .isEqualTo(Why.NOT_ASKED);
    Wish other = wish("half");
    giving.give(other, Authority.AGENT);
    assertThat(gifts.of(campaign).getFirst().state()).isEqualTo(State.ASKED);
    assertThat(outcome(giving.decide(other.attempt(), grant, Authority.WHOLE)))
        .isEqualTo(Why.NO_BUDGET);
    Decision refusal = new Decision(State.REFUSED, "supervisor", NOW);
    assertThat(outcome(giving.decide(other.attempt(), refusal, Authority.SUPERVISOR)))
        .isEqualTo(State.REFUSED);
    assertThat(gifts.spentFen(campaign)).isEqualTo(60_000);
  }

  @Test
  void whatIsNotOfferedIsNotGiven() {
    assertThat(outcome(giving.give(wish("half"), Authority.WHOLE))).isEqualTo(Why.NO_OFFER);
    gifts.save(terms(1, 100_000), "campaigns", NOW);
    assertThat(outcome(giving.give(wish("gone"), Authority.WHOLE))).isEqualTo(Why.NO_OFFER);
    gifts.save(terms(2, 2_999), "campaigns", NOW);
    assertThat(outcome(giving.give(wish("data-10g"), Authority.WHOLE))).isEqualTo(Why.NO_BUDGET);
  }

  @Test
  void aVersionIsKeptOnce() {
    assertThat(gifts.save(terms(2, 1), "campaigns", NOW)).isFalse();
    assertThat(gifts.save(terms(1, 1), "campaigns", NOW)).isTrue();
    assertThat(gifts.save(terms(1, 2), "campaigns", NOW)).isFalse();
    assertThat(gifts.save(terms(2, 3), "campaigns", NOW)).isTrue();
    assertThat(gifts.terms(campaign)).contains(terms(2, 3));
  }

  @Test
  void sixtyFourWhoGiveAtOnceNeverOverspend() throws InterruptedException, ExecutionException {
    gifts.save(terms(1, 20 * SMALL.costFen() + 1), "campaigns", NOW);
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService givers = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < 64; i++) {
        answers.add(givers.submit(() -> giving.give(wish("data-10g"), Authority.AGENT)));
      }
    }
    int given = 0;
    for (Future<Answer> answer : answers) {
      Object outcome = outcome(answer.get());
      assertThat(outcome).isIn(State.GIVEN, Why.NO_BUDGET);
      given += outcome == State.GIVEN ? 1 : 0;
    }
    assertThat(given).isEqualTo(20);
    assertThat(gifts.spentFen(campaign)).isEqualTo(20 * SMALL.costFen());
    assertThat(gifts.of(campaign)).hasSize(20);
  }

  @Test
  void theSameCallGetsOneHoweverManyGiveAtOnce() throws InterruptedException, ExecutionException {
    gifts.save(terms(1, 1_000_000), "campaigns", NOW);
    Wish wish = wish("data-10g");
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService givers = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        answers.add(givers.submit(() -> giving.give(wish, Authority.AGENT)));
      }
    }
    int given = 0;
    for (Future<Answer> answer : answers) {
      given += outcome(answer.get()) == State.GIVEN ? 1 : 0;
    }
    assertThat(given).isEqualTo(1);
    assertThat(gifts.spentFen(campaign)).isEqualTo(SMALL.costFen());
  }

  @Test
  void termsThatContradictThemselvesAreRefused() {
    assertThatThrownBy(() -> new OfferTerms(campaign, 1, List.of(), 0, 2, 1))
        .hasMessageStartingWith("agentFen must not");
    assertThatThrownBy(() -> new OfferTerms(campaign, 1, List.of(SMALL, SMALL), 0, 0, 0))
        .hasMessageStartingWith("offers must");
    assertThatThrownBy(() -> new Offer("Big!", "x", "x", 1, 1, true))
        .hasMessageStartingWith("code must");
  }
}
