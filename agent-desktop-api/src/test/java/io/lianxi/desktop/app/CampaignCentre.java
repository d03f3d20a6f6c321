package io.lianxi.desktop.app;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.campaign.preview.PreviewDoorConfig;
import io.lianxi.dialer.dial.DialConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre of one's own in which a campaign calls at any hour, on a line that carries nothing. */
@NullUnmarked
final class CampaignCentre {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALWAYS =
      """
      "rules":{"needsConsent":false,"limits":{"perLead":9,"perDay":9,"per24Hours":9,\
      "pauseSeconds":0},"hours":{"tz":"Asia/Shanghai","hours":{"mon":[["00:00","24:00"]],\
      "tue":[["00:00","24:00"]],"wed":[["00:00","24:00"]],"thu":[["00:00","24:00"]],\
      "fri":[["00:00","24:00"]],"sat":[["00:00","24:00"]],"sun":[["00:00","24:00"]]}}}\
      """;

  final Centre centre = Centre.start(Application.class);

  /** One that dials. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({CentreConfig.class, DialConfig.class, PreviewDoorConfig.class, FakeLine.Config.class})
  static class Application {}

  private final WebTestClient manager = centre.as("campaigns");

  /** The address of a campaign that is set up with {@code more} and has not been started. */
  String campaign(String mode, String more) {
    String body =
        """
        {"name":"挽留","queue":"general","callerNumber":"10000","purpose":"CHURN_WARNING",\
        "mode":"%s",%s%s}\
        """
            .formatted(mode, ALWAYS, more.isEmpty() ? "" : "," + more);
    return "/api/campaigns/"
        + ask(manager, HttpMethod.POST, "/api/campaigns", body, 201).path("id").asString();
  }

  /** Adds leads: lines of {@code phone,name}. */
  void leads(String campaign, String... lines) {
    manager
        .post()
        .uri(campaign + "/leads/import")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("手机,姓名\n" + String.join("\n", lines))
        .exchange()
        .expectStatus()
        .isOk();
  }

  void become(String campaign, String verb) {
    ask(manager, HttpMethod.POST, campaign + "/" + verb, "", 200);
  }

  JsonNode told(String address) {
    return ask(manager, HttpMethod.GET, address, "", 200);
  }

  static JsonNode ask(
      WebTestClient who, HttpMethod method, String address, String body, int status) {
    return FlowRequests.read(answer(who, method, address, body), status);
  }

  static WebTestClient.ResponseSpec answer(
      WebTestClient who, HttpMethod method, String address, String body) {
    return who.method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  static String json(Map<String, ?> body) {
    return JSON.writeValueAsString(body);
  }

  /** The call that a campaign makes for {@code agent}, once it is being made. */
  Contact calledFor(String agent) {
    return await().atMost(SOON).until(() -> live(agent), Optional::isPresent).orElseThrow();
  }

  private Optional<Contact> live(String agent) {
    List<Contact> open = centre.bean(Contacts.class).open();
    return open.stream()
        .filter(contact -> contact.activeAgent().equals(Optional.of(centre.agent(agent))))
        .filter(contact -> contact.state() != ContactState.CLOSED)
        .findFirst();
  }

  /** The same once agent and callee talk. */
  Contact talksWith(String agent) {
    Contact contact = calledFor(agent);
    centre.join(contact.id(), 1);
    return await()
        .atMost(SOON)
        .until(() -> centre.contact(contact.id()), now -> now.state() == ContactState.CONNECTED);
  }

  /** The callee hangs up, and the agent says what became of it. */
  void over(Contact contact, String agent, String disposition) {
    centre.customerLeaves(contact.id());
    ask(
        centre.as(agent),
        HttpMethod.POST,
        "/api/contacts/" + contact.id() + "/wrap-up",
        json(Map.of("disposition", disposition, "note", "")),
        200);
  }
}
