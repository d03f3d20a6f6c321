package io.lianxi.dialer.compliance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.Refusal.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of consents and of refusals does. */
abstract class ConsentContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final PhoneNumber FIRST = new PhoneNumber("+8613800000001");
  private static final PhoneNumber SECOND = new PhoneNumber("+8613800000002");
  private static final PhoneNumber THIRD = new PhoneNumber("+8613800000003");

  /** An empty store. */
  abstract Refusals refusals();

  /** An empty store. */
  abstract Consents consents();

  private static Refusal refusal(Source source, Set<Channel> channels, Set<Purpose> purposes) {
    return new Refusal(channels, purposes, source, "客户要求", NOW);
  }

  private static Refusals.Entry entry(PhoneNumber number, Source source) {
    return new Refusals.Entry(number, refusal(source, Set.of(), Set.of()), "supervisor");
  }

  private static Consent consent(Purpose purpose, long givenAgo) {
    return new Consent(
        Set.of(purpose, Purpose.NOTICE),
        NOW.minusSeconds(givenAgo),
        "contract 7",
        NOW.plusSeconds(9_000),
        null);
  }

  @Test
  void aRefusalIsKeptAsItCame() {
    Refusals refusals = refusals();
    Refusal refusal =
        refusal(
            Source.OPT_OUT, Set.of(Channel.VOICE), Set.of(Purpose.UPSELL, Purpose.CHURN_WARNING));
    assertThat(refusals.add(List.of(new Refusals.Entry(FIRST, refusal, "key 9")))).isEqualTo(1);
    assertThat(refusals.of(FIRST)).containsExactly(refusal);
    assertThat(refusals.of(SECOND)).isEmpty();
  }

  @Test
  void whatIsRefusedAlreadyStaysAsItWas() {
    Refusals refusals = refusals();
    assertThat(refusals.add(List.of(entry(FIRST, Source.OWN), entry(FIRST, Source.IMPORTED))))
        .isEqualTo(2);
    Refusal later = new Refusal(Set.of(), Set.of(), Source.OWN, "again", NOW.plusSeconds(9));
    assertThat(refusals.add(List.of(new Refusals.Entry(FIRST, later, "agent01")))).isZero();
    assertThat(refusals.of(FIRST)).extracting(Refusal::reason).containsOnly("客户要求");
  }

  @Test
  void eachSourceTakesBackItsOwn() {
    Refusals refusals = refusals();
    refusals.add(List.of(entry(FIRST, Source.OWN), entry(FIRST, Source.IMPORTED)));
    assertThat(refusals.remove(FIRST, Source.OWN)).isEqualTo(1);
    assertThat(refusals.remove(FIRST, Source.OWN)).isZero();
    assertThat(refusals.of(FIRST)).extracting(Refusal::source).containsExactly(Source.IMPORTED);
  }

  @Test
  void ofManyNumbersThoseThatRefuseAPurposeAreTold() {
    Refusals refusals = refusals();
    refusals.add(
        List.of(
            new Refusals.Entry(
                FIRST, refusal(Source.OWN, Set.of(), Set.of(Purpose.CARE, Purpose.UPSELL)), "s"),
            new Refusals.Entry(SECOND, refusal(Source.OWN, Set.of(Channel.CHAT), Set.of()), "s"),
            new Refusals.Entry(
                THIRD, refusal(Source.IMPORTED, Set.of(Channel.VOICE), Set.of()), "s")));
    List<PhoneNumber> all = List.of(FIRST, SECOND, THIRD, new PhoneNumber("+8613800000004"));
    assertThat(refusals.refusing(all, Purpose.CARE, NOW)).containsExactlyInAnyOrder(FIRST, THIRD);
    assertThat(refusals.refusing(all, Purpose.NOTICE, NOW)).containsExactly(THIRD);
    assertThat(refusals.refusing(all, Purpose.CARE, NOW.minusSeconds(1))).isEmpty();
    assertThat(refusals.refusing(List.of(SECOND), Purpose.CARE, NOW)).isEmpty();
    assertThat(refusals.refusing(List.of(), Purpose.CARE, NOW)).isEmpty();
  }

  @Test
  void theyAreReadInPieces() {
    Refusals refusals = refusals();
    refusals.add(
        List.of(
            entry(THIRD, Source.OWN),
            entry(FIRST, Source.OWN),
            entry(FIRST, Source.IMPORTED),
            entry(SECOND, Source.OWN)));
    assertThat(refusals.list("", 2))
        .extracting(Refusals.Entry::number)
        .containsExactly(FIRST, FIRST, SECOND);
    assertThat(refusals.list(SECOND.value(), 2)).containsExactly(entry(THIRD, Source.OWN));
    assertThat(refusals.list(THIRD.value(), 2)).isEmpty();
    assertThat(refusals.add(List.of())).isZero();
  }

  @Test
  void consentsAreKeptTheLatestFirst() {
    Consents consents = consents();
    consents.give(FIRST, consent(Purpose.CARE, 60));
    consents.give(FIRST, consent(Purpose.UPSELL, 30));
    consents.give(FIRST, consent(Purpose.UPSELL, 30));
    assertThat(consents.of(FIRST))
        .containsExactly(consent(Purpose.UPSELL, 30), consent(Purpose.CARE, 60));
    assertThat(consents.of(SECOND)).isEmpty();
  }

  @Test
  void ofManyConsentsThoseThatAreNewAreCounted() {
    Consents consents = consents();
    Consent forEver =
        new Consent(
            Set.of(Purpose.CARE), NOW.minusSeconds(9), "=contract 8, \"page\" 1", null, null);
    List<Consents.Entry> both =
        List.of(
            new Consents.Entry(FIRST, consent(Purpose.CARE, 60)),
            new Consents.Entry(SECOND, forEver));
    assertThat(consents.give(both)).isEqualTo(2);
    assertThat(consents.give(both)).isZero();
    assertThat(consents.give(List.of())).isZero();
    assertThat(consents.of(SECOND)).containsExactly(forEver);
  }

  @Test
  void whatWasGivenBeforeAllWasTakenBackIsTakenBackWheneverItIsTold() {
    Consents consents = consents();
    assertThat(consents.withdrawnAt(FIRST)).isEmpty();
    assertThat(consents.withdraw(FIRST, NOW.minusSeconds(90))).isZero();
    assertThat(consents.withdraw(FIRST, NOW)).isZero();
    consents.give(FIRST, consent(Purpose.CARE, 60));
    consents.give(FIRST, consent(Purpose.UPSELL, -60));
    assertThat(consents.of(FIRST)).extracting(Consent::withdrawnAt).containsExactly(null, NOW);
    assertThat(consents.withdrawnAt(FIRST)).contains(NOW);
    assertThat(consents.withdrawnAt(SECOND)).isEmpty();
  }

  @Test
  void aConsentThatIsTakenBackStaysAsEvidence() {
    Consents consents = consents();
    consents.give(FIRST, consent(Purpose.CARE, 60));
    assertThat(consents.withdraw(FIRST, NOW)).isEqualTo(1);
    assertThat(consents.withdraw(FIRST, NOW.plusSeconds(1))).isZero();
    assertThat(consents.withdraw(SECOND, NOW)).isZero();
    Consent kept = consents.of(FIRST).getFirst();
    assertThat(kept.withdrawnAt()).isEqualTo(NOW);
    assertThat(kept.covers(Purpose.CARE, NOW.minusSeconds(1))).isTrue();
    assertThat(kept.covers(Purpose.CARE, NOW)).isFalse();
  }
}
