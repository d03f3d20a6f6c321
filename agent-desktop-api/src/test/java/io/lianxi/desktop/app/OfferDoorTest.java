package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.retention.offer.Gift;
import io.lianxi.dialer.retention.offer.Gifts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Offers are set up with a budget, given beside a call, asked for and granted. */
@NullUnmarked
class OfferDoorTest {
  private static final String AGENT = "agent07";
  private static final String OFFERS =
      """
      {"version":%d,"budgetFen":%d,"agentFen":3000,"supervisorFen":100000,"offers":[\
      {"code":"data","nameZh":"送 10G 流量","nameEn":"10 GB of data","monthlyFen":500,"months":6},\
      {"code":"half","nameZh":"月费五折","nameEn":"Half the fee","monthlyFen":5000,"months":12}]}\
      """;

  private final Centre centre = Centre.one();

  private static String offered(int budget) {
    String campaign = added();
    put(campaign + "/retention/offers", OFFERS.formatted(0, budget), 200);
    return campaign;
  }

  private static Attempt attempt(String campaign, String contact) {
    return new Attempt(
        new AttemptId(contact),
        id(campaign),
        new LeadId(1),
        1,
        new PhoneNumber("+86" + CampaignRequests.number()),
        "10000",
        Instant.now(),
        Attempt.State.OPEN,
        null,
        null,
        null,
        null);
  }

  private Gift asked(String campaign) {
    Gift gift =
        new Gift(
            new AttemptId(UUID.randomUUID().toString()),
            id(campaign),
            new LeadId(1),
            "half",
            60_000,
            Gift.State.ASKED,
            "agent02",
            Instant.now(),
            null,
            null);
    assertThat(centre.bean(Gifts.class).add(gift)).isTrue();
    return gift;
  }

  @Test
  void offersAreKeptInVersions() {
    String campaign = offered(100_000);
    JsonNode told = get(campaign + "/retention/offers");
    assertThat(told.path("terms").path("offers").findValuesAsString("code"))
        .containsExactly("data", "half");
    assertThat(told.path("terms").path("offers").get(0).path("isActive").asBoolean()).isTrue();
    assertThat(told.path("spentFen").asInt()).isZero();
    JsonNode late = put(campaign + "/retention/offers", OFFERS.formatted(0, 1), 409);
    assertThat(late.path("version").asInt()).isEqualTo(1);
    put(campaign + "/retention/offers", OFFERS.formatted(1, 1), 200);
    post(campaign + "/stop", "", 200);
    put(campaign + "/retention/offers", OFFERS.formatted(2, 1), 409);
  }

  @Test
  void besideACallAnAgentGivesWhatIsWithinAuthority() throws Exception {
    String campaign = offered(100_000);
    WebTestClient agent = centre.as(AGENT);
    try (Listener desk =
        Listener.connect(
            centre.liveUrl() + "/live/desk?ticket=" + centre.ticket(AGENT), centre.url())) {
      desk.next("snapshot");
      centre.presence(AGENT, "AVAILABLE");
      Contact call = centre.call();
      desk.next("offered");
      act(agent, call, "accept", Map.of());
      centre.join(call.id(), 1);
      desk.next("connected");
      String address = "/api/contacts/" + call.id() + "/offers";
      assertThat(read(agent.get().uri(address).exchange(), 200).path("items").isEmpty()).isTrue();
      assertThat(read(give(agent, address, "data"), 409).path("type").asString())
          .endsWith("no-campaign");
      centre.bean(Attempts.class).open(attempt(campaign, call.id().value()));
      JsonNode beside = read(agent.get().uri(address).exchange(), 200);
      assertThat(beside.path("items").get(0).path("mayGive").asBoolean()).isTrue();
      assertThat(beside.path("items").get(1).path("mayGive").asBoolean()).isFalse();
      assertThat(beside.has("gift")).isFalse();
      assertThat(read(give(agent, address, "none"), 409).path("type").asString())
          .endsWith("no-offer");
      Refusal.names(agent.post().uri(address).bodyValue(Map.of()).exchange(), "offer");
      assertThat(read(give(agent, address, "data"), 200).path("state").asString())
          .isEqualTo("GIVEN");
      assertThat(read(give(agent, address, "data"), 409).path("type").asString())
          .endsWith("has-one");
      JsonNode after = get(campaign + "/retention/offers");
      assertThat(after.path("spentFen").asInt()).isEqualTo(3_000);
      assertThat(after.path("sums").get(0).path("given").asInt()).isEqualTo(1);
      assertThat(after.path("gifts").get(0).path("askedBy").asString()).isEqualTo(AGENT);
      give(centre.as("agent01"), address, "data").expectStatus().isForbidden();
      give(centre.as("supervisor"), address, "data").expectStatus().isForbidden();
      assertThat(audited(call.id().value())).isEqualTo(Action.OFFER_GIVEN);
      centre.customerLeaves(call.id());
      desk.next("ended");
      act(agent, call, "wrap-up", Map.of("disposition", "RESOLVED", "final", true));
    } finally {
      centre.presence(AGENT, "OFFLINE");
    }
  }

  private static void act(
      WebTestClient agent, Contact call, String verb, Map<String, Object> body) {
    agent
        .post()
        .uri("/api/contacts/{id}/{verb}", call.id(), verb)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static WebTestClient.ResponseSpec give(WebTestClient who, String address, String offer) {
    return who.post().uri(address).bodyValue(Map.of("offer", offer)).exchange();
  }

  private Action audited(String subject) {
    return centre.bean(AuditTrail.class).newest(500).stream()
        .filter(line -> line.subject().equals(subject))
        .map(AuditLine::action)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsAskedForIsGrantedOrRefusedOnce() {
    String campaign = offered(100_000);
    String first = campaign + "/retention/gifts/" + asked(campaign).attempt();
    String second = campaign + "/retention/gifts/" + asked(campaign).attempt();
    assertThat(post(first + "/grant", "", 200).path("decidedBy").asString())
        .isEqualTo("supervisor");
    assertThat(post(first + "/grant", "", 409).path("type").asString()).endsWith("not-asked");
    assertThat(post(second + "/grant", "", 409).path("type").asString()).endsWith("no-budget");
    assertThat(post(second + "/refuse", "", 200).path("state").asString()).isEqualTo("REFUSED");
    assertThat(get(campaign + "/retention/offers").path("spentFen").asInt()).isEqualTo(60_000);
    post(added() + "/retention/gifts/" + asked(campaign).attempt() + "/grant", "", 404);
    post(campaign + "/retention/gifts/x/grant", "", 404);
  }

  @ParameterizedTest
  @CsvSource({
    "version, '{}'",
    "budgetFen, '{\"version\":0,\"budgetFen\":-1}'",
    "agentFen, '{\"version\":0,\"agentFen\":2,\"supervisorFen\":1}'",
    "offers[0].code,"
        + " '{\"version\":0,\"offers\":[{\"code\":\"A\",\"nameZh\":\"x\",\"nameEn\":\"x\"}]}'",
    "offers[0].nameEn, '{\"version\":0,\"offers\":[{\"code\":\"a\",\"nameZh\":\"x\"}]}'",
    "offers[0].months,"
        + " '{\"version\":0,\"offers\":[{\"code\":\"a\",\"nameZh\":\"x\",\"nameEn\":\"x\",\"months\":61}]}'",
    "offers[0], '{\"version\":0,\"offers\":[null]}'",
    "offer, '{\"version\":0,\"offer\":[]}'"
  })
  void whatIsWrongWithOffersIsNamed(String field, String wish) {
    Refusal.names(FlowRequests.send(HttpMethod.PUT, added() + "/retention/offers", wish), field);
  }
}
