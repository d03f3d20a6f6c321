package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskSettingsTest {
  @Test
  void withoutWishesThePortsAreTheKnownOnes() {
    AsteriskSettings settings = settings(Map.of());
    assertThat(settings.sipPort()).isEqualTo(5060);
    assertThat(settings.httpPort()).isEqualTo(8088);
    assertThat(settings.amiPort()).isEqualTo(5038);
    assertThat(settings.agiPort()).isEqualTo(4573);
    assertThat(settings.hotlines()).containsExactly("10000");
  }

  @Test
  void aPortThatIsNamedStaysEvenAmongRandomOnes() {
    AsteriskSettings settled =
        settings(Map.of("lianxi.ports", "random", "lianxi.asterisk.agi-port", "45730")).settled();
    assertThat(settled.agiPort()).isEqualTo(45730);
    assertThat(settled.sipPort()).isPositive().isNotEqualTo(5060);
    assertThat(settled.amiSecret()).isNotEmpty();
  }

  @Test
  void whatIsNoNumberIsRefusedByItsName() {
    assertThatThrownBy(() -> settings(Map.of("lianxi.asterisk.sip-port", "sip")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("lianxi.asterisk.sip-port must be a number, not \"sip\".");
  }

  @Test
  void aRunningAsteriskServesTheSameWishesAndNoOthers(@TempDir Path folder) throws IOException {
    AsteriskSettings wishes = settings(Map.of("lianxi.ports", "random"));
    Path file = folder.resolve("asterisk.properties");
    wishes.settled().store(file);
    AsteriskSettings running = AsteriskSettings.stored(file);
    assertThat(wishes.isServedBy(running)).isTrue();
    assertThat(settings(Map.of()).isServedBy(running)).isFalse();
    assertThat(
            settings(Map.of("lianxi.ports", "random", "lianxi.asterisk.hotlines", "10000, 10086"))
                .isServedBy(running))
        .isFalse();
  }

  @Test
  void anAgentsAccountCannotBreakTheConfigurationFile() {
    assertThatThrownBy(() -> new AgentPhone("agent01", "x;y\nz"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgentPhone("agent01]\n[trunk", "secret"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneClearSentence() {
    assertThatThrownBy(() -> AsteriskPrograms.under(Path.of("/dev/null/asterisk"), line -> {}))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Cannot write to /dev/null")
        .hasMessageContaining("lianxi.asterisk.prefix");
  }

  private static AsteriskSettings settings(Map<String, String> properties) {
    return AsteriskSettings.from(properties::getOrDefault);
  }
}
