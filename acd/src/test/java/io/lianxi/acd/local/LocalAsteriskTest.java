package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalAsteriskTest {
  private static final Path PREFIX =
      Path.of(
          System.getProperty(
              "lianxi.asterisk.prefix", System.getProperty("user.home") + "/.lianxi/asterisk"));
  private static final AsteriskSettings WISHES =
      AsteriskSettings.from(
          (name, none) -> Map.of("lianxi.ports", "random").getOrDefault(name, none));

  private static LocalHome home;
  private static LocalAsterisk asterisk;
  private static String bootMessages;

  @BeforeAll
  static void start() throws IOException {
    home = LocalHome.open(Path.of("target", "test-servers-asterisk"));
    Files.deleteIfExists(home.state("asterisk").resolve("log/messages.log"));
    asterisk = LocalAsterisk.start(home, PREFIX, WISHES, System.out::println);
    bootMessages = Files.readString(home.state("asterisk").resolve("log/messages.log"));
  }

  @AfterAll
  static void stop() {
    asterisk.close();
    home.close();
  }

  @Test
  void bootsWithoutAComplaint() throws Exception {
    // what is said later is said of calls: that nobody listens at the AGI port, for one
    assertThat(bootMessages).doesNotContain("ERROR", "WARNING");
    assertThat(asterisk.command("module show like res_speech")).contains("1 modules loaded");
    assertThat(asterisk.command("moh show files")).contains("macroform");
    assertThat(home.state("asterisk").resolve("moh")).isDirectoryContaining("glob:**.alaw");
  }

  @Test
  void anUnknownNumberIsNotFound() throws IOException {
    try (SipCaller caller = new SipCaller(asterisk.settings().sipPort())) {
      assertThat(caller.call("99999")).isEqualTo(404);
    }
  }

  @Test
  void aCallerWaitsWithMusicAlthoughTheApplicationIsDead() throws IOException {
    try (SipCaller caller = new SipCaller(asterisk.settings().sipPort())) {
      assertThat(caller.call("10000")).isEqualTo(200);
      assertThat(caller.hearsSound(100)).isTrue();
      assertThat(asterisk.command("core show channels concise")).contains("!waiting!s!");
    }
  }

  @Test
  void whoIsConnectedToAnAbsentAgentWaitsAgain() throws IOException {
    try (SipCaller caller = new SipCaller(asterisk.settings().sipPort())) {
      caller.call("10000");
      assertThat(caller.hearsSound(100)).isTrue();
      String channel = asterisk.command("core show channels concise").split("!", 2)[0];
      asterisk.command("channel redirect " + channel + " connect,1-nobody,1");
      assertThat(caller.hearsSound(100)).isTrue();
      await()
          .untilAsserted(
              () ->
                  assertThat(asterisk.command("core show channels concise"))
                      .startsWith(channel)
                      .contains("!waiting!s!"));
    }
  }

  @Test
  void itIsTakenOverByTheNextStartWithItsPortsAndSecret() {
    LocalAsterisk next = LocalAsterisk.start(home, PREFIX, WISHES, line -> {});
    assertThat(next.isAdopted()).isTrue();
    assertThat(next.settings()).isEqualTo(asterisk.settings());
  }

  @Test
  void agentsHaveTwoEndpointsAndOneAddressOfRecord() {
    AsteriskConfiguration.writeAgents(
        asterisk.config(), List.of(new AgentPhone("agent01", "secret")));
    asterisk.command("module reload res_pjsip.so");
    assertThat(asterisk.command("pjsip show endpoint agent01-web"))
        .contains("agent01-web")
        .contains("webrtc                             : yes");
    assertThat(asterisk.command("pjsip show endpoint agent01")).contains("Aor:  agent01");
  }
}
