package io.lianxi.ivr.chat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of profiles does. */
abstract class ProfilesContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03Z");
  private static final ChatAddress ANNA = ChatAddress.web("anna");
  private static final CustomerId C1 = new CustomerId("c1");

  /** A store without profiles. */
  abstract Profiles profiles();

  @Test
  void whatTheChannelTellsIsKeptAndTheNewerReplacesIt() {
    Profiles profiles = profiles();
    assertThat(profiles.find(ANNA)).isEmpty();
    profiles.told(ANNA, "安娜 \uD83D\uDE00", Language.EN, T0);
    profiles.told(ANNA, "", null, T0.plusSeconds(1));
    assertThat(profiles.find(ANNA))
        .contains(new Profile(ANNA, "安娜 \uD83D\uDE00", Language.EN, null));
    profiles.told(ANNA, "Anna", Language.ZH, T0.plusSeconds(2));
    assertThat(profiles.find(ANNA)).contains(new Profile(ANNA, "Anna", Language.ZH, null));
  }

  @Test
  void aLongNameIsCut() {
    Profiles profiles = profiles();
    profiles.told(ANNA, "x".repeat(999), null, T0);
    assertThat(profiles.find(ANNA).orElseThrow().name()).hasSize(Profile.LONGEST_NAME);
  }

  @Test
  void whoseItIsStaysWhateverTheChannelTells() {
    Profiles profiles = profiles();
    assertThat(profiles.link(ANNA, C1, T0)).isEmpty();
    profiles.told(ANNA, "Anna", null, T0);
    assertThat(profiles.find(List.of(ANNA, ChatAddress.web("other"))))
        .containsOnlyKeys(ANNA)
        .containsValue(new Profile(ANNA, "Anna", null, C1));
    assertThat(profiles.link(ANNA, null, T0)).contains(C1);
    assertThat(profiles.find(ANNA)).contains(new Profile(ANNA, "Anna", null, null));
  }
}
