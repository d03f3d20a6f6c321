package io.lianxi.ivr.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSealsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UUID FILE = UUID.randomUUID();

  private final FileSeals seals = new FileSeals("key");

  @Test
  void aSealIsGoodForOneToTwoDays() {
    String seal = seals.seal(FILE, NOON);
    assertThat(seals.isGood(FILE, seal, NOON.plus(Duration.ofHours(35)))).isTrue();
    assertThat(seals.isGood(FILE, seal, NOON.plus(Duration.ofHours(36)))).isFalse();
    assertThat(seals.seal(FILE, NOON.plus(Duration.ofHours(11)))).isEqualTo(seal);
    assertThat(seals.seal(FILE, NOON.plus(Duration.ofHours(12)))).isNotEqualTo(seal);
  }

  @Test
  void itIsGoodForItsFileOnlyAndFromUsOnly() {
    String seal = seals.seal(FILE, NOON);
    assertThat(seals.isGood(UUID.randomUUID(), seal, NOON)).isFalse();
    assertThat(new FileSeals("other").isGood(FILE, seal, NOON)).isFalse();
    String later = Long.parseLong(seal.substring(0, seal.indexOf('.'))) + 86_400 + "";
    assertThat(seals.isGood(FILE, later + seal.substring(seal.indexOf('.')), NOON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.", "999999999999.AAAA", "99999999999999999999.x", "\u0000"})
  void whatIsNoneIsNotGood(String seal) {
    assertThat(seals.isGood(FILE, seal, NOON)).isFalse();
  }
}
