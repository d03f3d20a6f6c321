package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.asterisk.SipPhone;
import io.lianxi.desktop.carrier.CallRecord;
import io.lianxi.desktop.carrier.Conduct;
import io.lianxi.desktop.carrier.Conduct.Kind;
import io.lianxi.desktop.carrier.Telephones;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message without agents, on the real Asterisk: one listens to its end, one presses 9 and is
 * refused from then on, one presses 1 and reaches an agent, one hangs up at once, and a machine is
 * left the message.
 */
final class AgentlessCampaignTest {
  private static final String AGENT = "agent04";
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Path HOME = Path.of("target", "agentless-campaign");
  private static final String LEADS =
      """
      手机,姓名
      13900000081,李先生
      13900000082,王女士
      13900000083,赵先生
      13900000084,留言
      13900000085,钱女士
      """;
  private static final String FLOW =
      """
      {"flow":"bill-notice","name":{"zh":"账单提醒","en":"Bill notice"},"languages":["zh","en"],
       "start":"notice","fallback":"general","steps":{
        "notice":{"verb":"say","text":{"zh":"您好，您本月的账单已出。","en":"Hello, your bill is ready."},
          "then":"choose"},
        "choose":{"verb":"menu","text":{"zh":"转人工请按一，重听请按二。",
          "en":"For an agent press one, to hear it again press two."},"timeout":3,
          "keys":{"1":"agent","2":"notice"},"failed":"bye"},
        "agent":{"verb":"enqueue","queue":"sales"},
        "bye":{"verb":"hangup"}}}
      """;

  private static Centre centre;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Map.of());
    Api supervisor = centre.as("supervisor");
    supervisor.put(
        "/api/queues/sales", Map.of("labelZh", "外呼", "labelEn", "Sales", "autoAccept", true));
    ObjectNode agent = (ObjectNode) supervisor.get("/api/agents/" + AGENT);
    agent.putArray("queues").add("sales");
    supervisor.put("/api/agents/" + AGENT, agent);
    supervisor.post("/api/flows", Map.of("name", "bill-notice"));
    JsonNode draft = supervisor.get("/api/flows/bill-notice").required("draft");
    JsonNode saved =
        supervisor.put(
            "/api/flows/bill-notice/draft",
            Map.of(
                "document",
                JsonMapper.shared().readTree(FLOW),
                "revision",
                draft.required("revision").asInt()));
    supervisor.post(
        "/api/flows/bill-notice/publish", Map.of("revision", saved.required("revision").asInt()));
  }

  @AfterAll
  static void close() {
    centre.close();
  }

  private static Conduct conduct(String number, int nth) {
    Conduct person = new Conduct(Kind.HUMAN, Duration.ZERO, Duration.ofSeconds(50));
    return switch (number.substring(number.length() - 2)) {
      case "82" -> person.pressing('9', Duration.ofSeconds(4));
      case "83" -> person.pressing('1', Duration.ofSeconds(12));
      case "84" ->
          new Conduct(Kind.MACHINE, Duration.ZERO, Duration.ofSeconds(50), Duration.ofSeconds(5));
      case "85" -> new Conduct(Kind.HUMAN, Duration.ZERO, Duration.ofSeconds(2));
      default -> person;
    };
  }

  @Test
  void whoeverAnswersIsToldAndKeysDoAsTheySay() throws IOException {
    Api manager = centre.as("campaigns");
    Api agent = centre.as(AGENT);
    String password = agent.get("/api/desk/softphone").required("password").asString();
    Campaign campaign = Campaign.open(manager, wish());
    campaign.imports("九月", LEADS);
    try (SipPhone phone = SipPhone.overUdp(AGENT, password, centre.sipPort());
        Telephones telephones = Telephones.at(centre.trunkPort(), AgentlessCampaignTest::conduct)) {
      agent.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
      campaign.start();
      await().atMost(SOON).until(() -> phone.heardLoud() > 0);
      JsonNode talk = Campaign.talkOf(agent, SOON);
      assertThat(talk.required("queue").asString()).isEqualTo("sales");
      Campaign.wins(agent, talk);
      campaign.awaitOutcome("INFORMED", 2, SOON);
      campaign.awaitOutcome("OPTED_OUT", 1, SOON);
      campaign.awaitOutcome("CONNECTED", 1, SOON);
      campaign.awaitOutcome("HUNG_UP", 1, SOON);
      assertThat(telephones.calledTwiceAtOnce()).isZero();
      assertThat(telephones.calls())
          .filteredOn(call -> call.called().endsWith("82"))
          .as("is hung up by us")
          .allMatch(call -> call.endedAt() != null && !call.isEndedByUs());
      assertThat(telephones.calls()).extracting(CallRecord::heardAt).doesNotContainNull();
    }
    JsonNode told = campaign.get("message");
    assertThat(told.required("told").asInt()).isEqualTo(5);
    assertThat(told.required("heard").asInt()).isEqualTo(2);
    assertThat(told.required("left").asInt()).isEqualTo(1);
    assertThat(told.required("refused").asInt()).isEqualTo(1);
    assertThat(told.required("inUse").asInt()).isZero();
    assertThat(told.required("keys").toString()).isEqualTo("{\"1\":1,\"9\":1}");
    JsonNode closed = campaign.leads().required("closed");
    assertThat(closed.required("INFORMED").asInt()).isEqualTo(2);
    assertThat(closed.required("REFUSED").asInt()).isEqualTo(1);
    assertThat(closed.required("WON").asInt()).isEqualTo(1);
    campaign.stop();
    assertRefusedFromThenOn(manager);
  }

  /** The gate says so to the next campaign. */
  private static void assertRefusedFromThenOn(Api manager) throws IOException {
    Campaign next = Campaign.open(manager, wish());
    next.imports("十月", "手机\n13900000082\n");
    try (Telephones telephones =
        Telephones.at(centre.trunkPort(), AgentlessCampaignTest::conduct)) {
      next.start();
      await()
          .atMost(SOON)
          .until(
              () -> next.get("statistics").required("refused").path("DO_NOT_CALL").asInt(0) == 1);
      assertThat(telephones.calls()).isEmpty();
    }
  }

  private static Map<String, Object> wish() {
    return Campaign.wish(
        "sales",
        "MESSAGE",
        Map.of(
            "name",
            "账单提醒",
            "purpose",
            "NOTICE",
            "pacing",
            Map.of("hearsMachines", true),
            "conduct",
            Map.of(
                "message",
                Map.of(
                    "flow", "bill-notice", "lines", 5, "perSecond", 2, "leavesOnMachines", true))));
  }
}
