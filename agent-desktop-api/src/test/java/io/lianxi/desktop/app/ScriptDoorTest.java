package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignCentre.answer;
import static io.lianxi.desktop.app.CampaignCentre.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Whoever talks is told what to say, and how far the talk came is kept with it. */
@NullUnmarked
class ScriptDoorTest {
  private static final String SCRIPT =
      """
      "conduct":{"script":{"nodes":[
      {"id":"hello","step":"OPENING","zh":"您好，{name}，我是{agent}。{unknown}",
       "answers":[{"zh":"方便","to":"offer"},{"zh":"没空","to":"bye"}]},
      {"id":"offer","step":"OFFER","zh":"为您准备了优惠","answers":[{"zh":"好","to":"bye"}]},
      {"id":"bye","step":"CLOSE","zh":"再见"}]}}
      """;

  private static CampaignCentre house;
  private static WebTestClient agent;
  private static String campaign;
  private static Contact contact;

  @BeforeAll
  static void callSomebody() {
    house = new CampaignCentre();
    agent = house.centre.as("agent01");
    campaign = house.campaign("PROGRESSIVE", SCRIPT);
    house.leads(campaign, "13800138003,李伟");
    house.become(campaign, "start");
    house.centre.presence("agent01", "AVAILABLE");
    contact = house.talksWith("agent01");
    house.become(campaign, "stop");
  }

  @AfterAll
  static void stop() {
    house.centre.customerLeaves(contact.id());
    house.centre.stop();
  }

  private static String address() {
    return "/api/contacts/" + contact.id() + "/script";
  }

  private static String path(String... nodes) {
    return CampaignCentre.json(Map.of("path", List.of(nodes)));
  }

  @Test
  void whatIsSaidHasWhatIsKnownOfTheLeadAndAGapForTheRest() {
    JsonNode script = ask(agent, HttpMethod.GET, address(), "", 200);
    String said = script.path("nodes").get(0).path("zh").asString();
    assertThat(said).startsWith("您好，李伟，我是").endsWith("。＿＿").doesNotContain("{");
    assertThat(script.path("nodes").size()).isEqualTo(3);
  }

  @Test
  void theWayIsKeptAndTellsHowFarTheCallCame() {
    ask(agent, HttpMethod.PUT, address(), path("hello"), 200);
    ask(agent, HttpMethod.PUT, address(), path("hello", "offer"), 200);
    assertThat(ask(agent, HttpMethod.GET, address(), "", 200).path("path").size()).isEqualTo(2);
    assertThat(house.told(campaign + "/script/reach").path("furthest").path("OFFER").asInt())
        .isEqualTo(1);
  }

  @Test
  void aWayThatTheScriptDoesNotHaveIsRefused() {
    refuses("path", "{}");
    refuses("path[0]", path("offer"));
    refuses("path[1]", path("hello", "nowhere"));
    refuses("path[1]", "{\"path\":[\"hello\",null]}");
    refuses("way", "{\"way\":[]}");
    answer(house.centre.as("agent02"), HttpMethod.PUT, address(), path("hello"))
        .expectStatus()
        .isForbidden();
    answer(house.centre.as("supervisor"), HttpMethod.PUT, address(), path("hello"))
        .expectStatus()
        .isForbidden();
  }

  private static void refuses(String field, String body) {
    Refusal.names(answer(agent, HttpMethod.PUT, address(), body), field);
  }
}
