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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Api agent = centre.as(AGENT);
    String password = agent.get("/api/desk/softphone").required("password").asString();
    Campaign campaign = Campaign.open(centre.as("campaigns"), wish());
    campaign.imports("九月", LEADS);
    try (SipPhone phone = SipPhone.overUdp(AGENT, password, centre.sipPort());
        Telephones telephones = Telephones.at(centre.trunkPort(), PowerCampaignTest::conduct)) {
      agent.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
      campaign.start();
      campaign.awaitOutcome("ABANDONED", 1, SOON);
      campaign.awaitOutcome("BUSY", 1, SOON);
      campaign.awaitOutcome("MACHINE", 1, SOON);
      await().atMost(SOON).until(() -> phone.heardLoud() > 0);
      JsonNode talk = Campaign.talkOf(agent, SOON);
      assertThat(talk.required("queue").asString()).isEqualTo("sales");

      CallRecord abandoned = abandoned(telephones);
      Instant answered = Objects.requireNonNull(abandoned.answeredAt());
      assertThat(abandoned.heardAt()).as("the announcement").isNotNull();
      assertThat(Objects.requireNonNull(abandoned.heardAt()))
          .isBetween(answered, answered.plusSeconds(8));
      assertThat(abandoned.isEndedByUs()).isFalse();

      Campaign.wins(agent, talk);
      campaign.awaitOutcome("CONNECTED", 1, SOON);
      assertThat(telephones.calledTwiceAtOnce()).isZero();
      assertMachineWasHeard(campaign);
      await().atMost(SOON).until(() -> ended(telephones).size() == 2);
    }
    campaign.stop();
    assertThat(campaign.leads().required("closed").required("WON").asInt()).isEqualTo(1);
  }

  /** Two people and a machine were told apart, and the agent said that one was a person. */
  private static void assertMachineWasHeard(Campaign campaign) {
    await()
        .atMost(SOON)
        .until(() -> campaign.get("machines").required("missed").required("of").asInt() == 1);
    JsonNode told = campaign.get("machines");
    assertThat(told.required("heard").required("MACHINE").asInt()).isEqualTo(1);
    assertThat(told.required("hungUp").asInt()).isEqualTo(1);
    assertThat(told.required("missed").required("count").asInt()).isZero();
    assertThat(told.required("falseAlarms").required("of").asInt()).isZero();
    assertThat(told.required("listening").required("p95Millis").asLong()).isPositive();
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
    return Campaign.wish(
        "sales", "POWER", Map.of("pacing", Map.of("linesPerAgent", 4, "hearsMachines", true)));
  }
}
