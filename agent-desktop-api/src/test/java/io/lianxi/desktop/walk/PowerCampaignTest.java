package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.asterisk.SipPhone;
import io.lianxi.desktop.carrier.CallRecord;
import io.lianxi.desktop.carrier.Conduct;
import io.lianxi.desktop.carrier.Telephones;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * More calls than agents, on the real Asterisk: whoever answers first talks with the agent, whoever
 * finds nobody within two seconds is told so, and machines are not kept.
 */
final class PowerCampaignTest {
  private static final String AGENT = "agent04";
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path HOME = Path.of("target", "power-campaign");
  private static final String LEADS =
      """
      手机,姓名
      13900000091,李先生
      13900000092,王女士
      13900000093,赵先生
      13900000094,留言
      """;
  private static final String SALES =
      """
      {"labelZh":"外呼","labelEn":"Sales","autoAccept":true,"wrapUpSeconds":null,
       "overflow":[{"when":"WAIT","limit":2,"to":"ANNOUNCEMENT",
         "textZh":"抱歉打扰您，座席暂时繁忙，我们改日再联系。",
         "textEn":"We are sorry to have disturbed you. We will call again."}]}
      """;

  private static Centre centre;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Map.of());
    Api supervisor = centre.as("supervisor");
    supervisor.put("/api/queues/sales", JsonMapper.shared().readTree(SALES));
    ObjectNode agent = (ObjectNode) supervisor.get("/api/agents/" + AGENT);
    agent.putArray("queues").add("sales");
    supervisor.put("/api/agents/" + AGENT, agent);
  }

  @AfterAll
  static void close() {
    centre.close();
  }

  /** One is busy, one a machine; two people answer. */
  private static Conduct conduct(String number, int nth) {
    return switch (number.substring(number.length() - 2)) {
      case "93" -> new Conduct(Conduct.Kind.BUSY, Duration.ZERO, Duration.ZERO);
      case "94" -> new Conduct(Conduct.Kind.MACHINE, Duration.ZERO, Duration.ofSeconds(30));
      default -> new Conduct(Conduct.Kind.HUMAN, Duration.ZERO, Duration.ofSeconds(20));
    };
  }

  @Test
  void whoeverFindsNoAgentInTimeIsToldSoAndCountedAsAbandoned() throws IOException {
    Api manager = centre.as("campaigns");
    Api agent = centre.as(AGENT);
    String password = agent.get("/api/desk/softphone").required("password").asString();
    String campaign =
        "/api/campaigns/" + manager.post("/api/campaigns", wish()).required("id").asString();
    manager.postCsv(campaign + "/leads/import?name=九月", LEADS);
    try (SipPhone phone = SipPhone.overUdp(AGENT, password, centre.sipPort());
        Telephones telephones = Telephones.at(centre.trunkPort(), PowerCampaignTest::conduct)) {
      agent.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
      manager.post(campaign + "/start", Map.of());
      await().atMost(SOON).until(() -> outcome(manager, campaign, "ABANDONED") == 1);
      await().atMost(SOON).until(() -> outcome(manager, campaign, "BUSY") == 1);
      await().atMost(SOON).until(() -> outcome(manager, campaign, "MACHINE") == 1);
      await().atMost(SOON).until(() -> phone.heardLoud() > 0);
      JsonNode talk = agent.get("/api/contacts?state=CONNECTED").required("items").get(0);
      assertThat(talk.required("queue").asString()).isEqualTo("sales");

      CallRecord abandoned = abandoned(telephones);
      Instant answered = Objects.requireNonNull(abandoned.answeredAt());
      assertThat(abandoned.heardAt()).as("the announcement").isNotNull();
      assertThat(Objects.requireNonNull(abandoned.heardAt()))
          .isBetween(answered, answered.plusSeconds(8));
      assertThat(abandoned.isEndedByUs()).isFalse();

      agent.post("/api/contacts/" + talk.required("id").asString() + "/end", Map.of());
      agent.post(
          "/api/contacts/" + talk.required("id").asString() + "/wrap-up",
          Map.of("disposition", "WON", "note", ""));
      await().atMost(SOON).until(() -> outcome(manager, campaign, "CONNECTED") == 1);
      assertThat(telephones.calledTwiceAtOnce()).isZero();
      assertMachineWasHeard(manager, campaign);
      await().atMost(SOON).until(() -> ended(telephones).size() == 2);
    }
    manager.post(campaign + "/stop", Map.of());
    JsonNode leads = manager.get(campaign + "/statistics").required("leads");
    assertThat(leads.required("closed").required("WON").asInt()).isEqualTo(1);
  }

  /** Two people and a machine were told apart, and the agent said that one was a person. */
  private static void assertMachineWasHeard(Api manager, String campaign) {
    await()
        .atMost(SOON)
        .until(() -> machines(manager, campaign).required("missed").required("of").asInt() == 1);
    JsonNode told = machines(manager, campaign);
    assertThat(told.required("heard").required("MACHINE").asInt()).isEqualTo(1);
    assertThat(told.required("hungUp").asInt()).isEqualTo(1);
    assertThat(told.required("missed").required("count").asInt()).isZero();
    assertThat(told.required("falseAlarms").required("of").asInt()).isZero();
    assertThat(told.required("listening").required("p95Millis").asLong()).isPositive();
  }

  private static JsonNode machines(Api manager, String campaign) {
    return manager.get(campaign + "/machines");
  }

  /** The one of those who answered whose call is over, as nobody was free. */
  private static CallRecord abandoned(Telephones telephones) {
    await().atMost(SOON).until(() -> ended(telephones).size() == 1);
    return ended(telephones).getFirst();
  }

  private static List<CallRecord> ended(Telephones telephones) {
    return telephones.calls().stream()
        .filter(call -> call.conduct().kind() == Conduct.Kind.HUMAN)
        .filter(call -> call.answeredAt() != null && call.endedAt() != null)
        .toList();
  }

  private static Map<String, Object> wish() {
    Map<String, Object> hours = new TreeMap<>();
    for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
      hours.put(day, List.of(List.of("00:00", "24:00")));
    }
    return Map.of(
        "name",
        "挽留",
        "queue",
        "sales",
        "callerNumber",
        "10000",
        "purpose",
        "CHURN_WARNING",
        "mode",
        "POWER",
        "pacing",
        Map.of("linesPerAgent", 4, "hearsMachines", true),
        "rules",
        Map.of("needsConsent", false, "hours", Map.of("tz", noonZone(), "hours", hours)));
  }

  /** Where it is about noon: towards the end of a day nobody may be abandoned any more. */
  private static String noonZone() {
    int east = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    return "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
  }

  private static int outcome(Api manager, String campaign, String name) {
    return manager.get(campaign + "/statistics").required("outcomes").path(name).asInt(0);
  }
}
