package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.asterisk.SipPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer walks through the hotline that is shipped, from the welcome to the last question. */
final class HotlineWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final String AGENT = "agent01";
  private static final String NUMBER = "13800000011";
  private static final String PASSWORD = "246810";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** in packets: so much is said before a number that takes a while, and is not done */
  private static final int A_SENTENCE = 400;

  private final Api supervisor = CENTRE.as("supervisor");

  @AfterAll
  static void leave() {
    SharedCentre.leaves(AGENT);
  }

  @Test
  void aCustomerServesThemselvesComplainsTalksAndIsAskedHowItWas() throws IOException {
    try (Caller caller = Caller.rings(CENTRE, "10000", NUMBER, PATIENCE)) {
      String contact = comes(caller);
      isTold(caller, contact);
      JsonNode ticket = complains(caller, contact);
      isToldHowFarItIs(caller, contact, ticket);
      isServed(caller, contact);
      caller.rates('1');

      thePathIsKeptAndThePasswordIsNot(contact);
      theNumberWasSaidAndSent(contact, ticket);
      theScoreCounts(contact);
      theAgentIsFollowedUp(contact);
      everyStepIsInTheFigures();
    }
  }

  private String comes(Caller caller) {
    caller.hears(A_SENTENCE / 4);
    await("the contact").until(() -> !flowOf(newest()).isEmpty());
    return newest().required("id").asString();
  }

  private static String flowOf(JsonNode contact) {
    return contact.path("state").asString("").equals("IN_FLOW")
        ? contact.required("id").asString()
        : "";
  }

  private JsonNode newest() {
    return supervisor.get("/api/contacts?size=1").required("items").path(0);
  }

  private JsonNode now(String contact) {
    return supervisor.get("/api/contacts/" + contact);
  }

  /** Presses {@code keys}, which some step then has taken. */
  private void presses(Caller caller, String contact, String keys) {
    int before = now(contact).required("path").size();
    keys.chars().forEach(key -> caller.media().press((char) key));
    await("an answer to " + keys).until(() -> now(contact).required("path").size() > before);
  }

  private void isTold(Caller caller, String contact) {
    presses(caller, contact, "3");
    presses(caller, contact, PASSWORD + "#");
    for (String what : List.of("1", "2", "3")) {
      presses(caller, contact, what);
      caller.hears(A_SENTENCE / 4);
    }
    presses(caller, contact, "*");
  }

  private JsonNode complains(Caller caller, String contact) {
    presses(caller, contact, "5");
    presses(caller, contact, "1");
    await("the ticket").until(() -> tickets(contact).size() == 1);
    caller.hears(A_SENTENCE);
    JsonNode ticket =
        supervisor.get("/api/tickets/" + tickets(contact).get(0).required("id").asString());
    assertThat(ticket.required("category").asString()).isEqualTo("billing");
    assertThat(ticket.required("customer").required("number").asString()).isNotBlank();
    assertThat(ticket.required("clocks").propertyNames()).contains("firstResponse");
    return ticket;
  }

  private JsonNode tickets(String contact) {
    return supervisor.get("/api/contacts/" + contact + "/tickets").required("items");
  }

  private void isToldHowFarItIs(Caller caller, String contact, JsonNode ticket) {
    presses(caller, contact, "4");
    presses(caller, contact, ticket.required("number").asString().substring(1) + "#");
    caller.hears(A_SENTENCE / 4);
  }

  private void isServed(Caller caller, String contact) throws IOException {
    presses(caller, contact, "0");
    await("the queue").until(() -> is(contact, "QUEUED"));
    Api agent = CENTRE.as(AGENT);
    String password = agent.get("/api/desk/softphone").required("password").asString();
    try (SipPhone phone = SipPhone.overUdp(AGENT, password, CENTRE.sipPort())) {
      agent.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
      await("the offer").until(() -> is(contact, "OFFERED"));
      agent.post("/api/contacts/" + contact + "/accept", Map.of());
      await("the talk").until(() -> is(contact, "CONNECTED"));
      await("the agent hears the customer").until(() -> phone.heardLoud() > A_SENTENCE / 8);
      agent.post("/api/contacts/" + contact + "/end", Map.of());
      await("the agent's phone is free").until(() -> !phone.isTalking());
    }
  }

  private boolean is(String contact, String state) {
    return now(contact).required("state").asString().equals(state);
  }

  private Stream<JsonNode> events(String contact, String type) {
    return StreamSupport.stream(now(contact).required("events").spliterator(), false)
        .filter(event -> event.required("type").asString().equals(type));
  }

  private void thePathIsKeptAndThePasswordIsNot(String contact) {
    await("what followed").until(() -> events(contact, "FlowLeft").count() == 2);
    JsonNode told = now(contact);
    assertThat(told.required("path"))
        .extracting(step -> step.required("step").asString())
        .containsExactly(
            "menu",
            "verify/password",
            "self",
            "self",
            "self",
            "self",
            "menu",
            "complain",
            "menu",
            "progress",
            "menu");
    assertThat(told.toString()).doesNotContain(PASSWORD);
    assertThat(steps(contact)).contains("tell-own-balance", "tell-bill", "tell-progress");
  }

  private List<String> steps(String contact) {
    return events(contact, "FlowLeft")
        .flatMap(left -> StreamSupport.stream(left.required("steps").spliterator(), false))
        .map(step -> step.required("step").asString())
        .toList();
  }

  private void theNumberWasSaidAndSent(String contact, JsonNode ticket) throws IOException {
    assertThat(steps(contact)).contains("text-ticket", "tell-ticket");
    assertThat(Files.readString(CENTRE.log())).contains(ticket.required("number").asString());
  }

  private void theScoreCounts(String contact) {
    assertThat(events(contact, "Rated").map(rated -> rated.required("score").asInt()))
        .containsExactly(1);
    await("the report")
        .until(
            () ->
                StreamSupport.stream(
                        supervisor
                            .get("/api/reports/satisfaction?queue=general")
                            .required("rows")
                            .spliterator(),
                        false)
                    .anyMatch(
                        row ->
                            row.path("agent").asString("").equals(AGENT)
                                && row.required("scores").get(0).asInt() > 0));
  }

  private void theAgentIsFollowedUp(String contact) {
    await("the follow-up").until(() -> tickets(contact).size() == 2);
    JsonNode followUp = tickets(contact).get(1);
    assertThat(followUp.required("category").asString()).isEqualTo("service");
    assertThat(
            supervisor
                .get("/api/tickets/" + followUp.required("id").asString())
                .required("description")
                .asString())
        .contains(AGENT, "general");
  }

  private void everyStepIsInTheFigures() {
    await("the figures")
        .until(
            () ->
                StreamSupport.stream(
                        supervisor
                            .get("/api/flows/satisfaction/statistics")
                            .required("steps")
                            .spliterator(),
                        false)
                    .map(step -> step.required("step").asString())
                    .toList()
                    .containsAll(List.of("ask", "judge", "follow-up", "regret")));
  }
}
