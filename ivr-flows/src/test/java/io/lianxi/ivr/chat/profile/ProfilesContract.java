package io.lianxi.ivr.chat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of profiles does. */
abstract class ProfilesContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03Z");
  private static final ChatAddress ANNA = ChatAddress.web("anna");
  private static final CustomerId C1 = new CustomerId("c1");
  private static final CustomerId C2 = new CustomerId("c2");

  /** A store without profiles. */
  abstract Profiles profiles();

  @Test
  void whatTheChannelTellsIsKeptAndTheNewerReplacesIt() {
    Profiles profiles = profiles();
    assertThat(profiles.find(ANNA)).isEmpty();
    profiles.told(ANNA, "安娜 \uD83D\uDE00", Language.EN, T0);
    profiles.told(ANNA, "", null, T0.plusSeconds(1));
    assertThat(profiles.find(ANNA))
        .contains(new Profile(ANNA, "安娜 \uD83D\uDE00", Language.EN, null, 0));
    profiles.told(ANNA, "Anna", Language.ZH, T0.plusSeconds(2));
    assertThat(profiles.find(ANNA)).contains(new Profile(ANNA, "Anna", Language.ZH, null, 0));
  }

  @Test
  void aLongNameIsCut() {
    Profiles profiles = profiles();
    profiles.told(ANNA, "x".repeat(999), null, T0);
    assertThat(profiles.find(ANNA).orElseThrow().name()).hasSize(Profile.LONGEST_NAME);
  }

  private static Link link(int number, @Nullable CustomerId customer) {
    Instant at = T0.plusSeconds(number);
    return new Link(
        ANNA, number, customer, null, Link.Proof.AGENT, "anna", "因 \u0000 为", null, at, null);
  }

  @Test
  void whoseItIsStaysWhateverTheChannelTells() {
    Profiles profiles = profiles();
    assertThat(profiles.link(link(1, C1))).isTrue();
    profiles.told(ANNA, "Anna", null, T0);
    assertThat(profiles.find(List.of(ANNA, ChatAddress.web("other"))))
        .containsOnlyKeys(ANNA)
        .containsValue(new Profile(ANNA, "Anna", null, C1, 1));
    assertThat(profiles.link(link(2, null))).isTrue();
    assertThat(profiles.find(ANNA)).contains(new Profile(ANNA, "Anna", null, null, 2));
  }

  @Test
  void everyLinkIsKeptAsItWasNewestFirst() {
    Profiles profiles = profiles();
    profiles.told(ANNA, "Anna", null, T0);
    Link first = link(1, C1);
    Link undone =
        new Link(
            ANNA, 2, null, C1, Link.Proof.TOKEN, "", "", ContactId.random(), T0.plusSeconds(2), 1);
    assertThat(profiles.link(first)).isTrue();
    assertThat(profiles.link(undone)).isTrue();
    assertThat(profiles.links(ANNA)).hasSize(2).startsWith(undone);
    assertThat(profiles.links(ANNA).getLast().reason()).startsWith("因 ").endsWith(" 为");
    assertThat(profiles.links(ChatAddress.web("other"))).isEmpty();
  }

  @Test
  void aLinkThatIsNotTheNextOneIsNotKept() {
    Profiles profiles = profiles();
    assertThat(profiles.link(link(2, C1))).isFalse();
    assertThat(profiles.find(ANNA)).isEmpty();
    assertThat(profiles.link(link(1, C1))).isTrue();
    assertThat(profiles.link(link(1, C2))).isFalse();
    assertThat(profiles.link(link(3, C2))).isFalse();
    assertThat(profiles.links(ANNA)).hasSize(1);
    assertThat(profiles.find(ANNA).orElseThrow().customer()).isEqualTo(C1);
  }

  @Test
  void ofManyWhoLinkAtTheSameTimeOneIsFirst() throws Exception {
    Profiles profiles = profiles();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> tries =
          IntStream.range(0, 24)
              .<Callable<Boolean>>mapToObj(
                  n -> () -> profiles.link(link(1, new CustomerId("c" + n))))
              .toList();
      int won = 0;
      for (Future<Boolean> one : many.invokeAll(tries)) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    CustomerId winner = profiles.links(ANNA).getFirst().customer();
    assertThat(profiles.find(ANNA).orElseThrow().customer()).isEqualTo(winner);
  }

  @Test
  void theAddressesOfACustomerAreFound() {
    Profiles profiles = profiles();
    profiles.link(link(1, C1));
    assertThat(profiles.of(C1)).containsExactly(new Profile(ANNA, "", null, C1, 1));
    profiles.link(link(2, C2));
    assertThat(profiles.of(C1)).isEmpty();
  }

  @Test
  void inForceIsTheNewestThatIsNotUndone() {
    Link first = link(1, C1);
    Link second = link(2, C2);
    Link undone = new Link(ANNA, 3, C1, C2, Link.Proof.AGENT, "a", "", null, T0.plusSeconds(3), 2);
    Link nothing =
        new Link(ANNA, 4, null, C1, Link.Proof.AGENT, "a", "", null, T0.plusSeconds(4), 1);
    assertThat(Link.inForce(List.of())).isEmpty();
    assertThat(Link.inForce(List.of(second, first))).contains(second);
    assertThat(Link.inForce(List.of(undone, second, first))).contains(first);
    assertThat(Link.inForce(List.of(nothing, undone, second, first))).isEmpty();
  }
}
