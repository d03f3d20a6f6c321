package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.FlowRequests.AGENT;
import static io.lianxi.desktop.app.FlowRequests.MENU;
import static io.lianxi.desktop.app.FlowRequests.document;
import static io.lianxi.desktop.app.FlowRequests.draft;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.listed;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.publish;
import static io.lianxi.desktop.app.FlowRequests.published;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.read;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.ivr.flow.Hotlines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Flows are written, checked, published, tried on some and put back; whoever may not, does not. */
@NullUnmarked
class FlowDoorTest {

  @Test
  void theHotlineIsPublishedFromTheFirstStart() {
    JsonNode hotline = listed("hotline");
    assertThat(hotline.path("published").path("version").asInt()).isEqualTo(1);
    assertThat(hotline.path("numbers").get(0).asString()).isEqualTo("10000");
    assertThat(hotline.path("title").path("zh").asString()).isEqualTo("客服热线");
    assertThat(hotline.path("draft").isNull()).isTrue();
    JsonNode whole = get("/api/flows/hotline");
    assertThat(whole.path("draft").path("document").path("steps").has("menu")).isTrue();
  }

  @Test
  void aFlowIsWrittenPublishedComparedAndPutBack() {
    post("/api/flows", "{\"name\":\"walk\"}", 201);
    assertThat(listed("walk").path("published").isNull()).isTrue();
    assertThat(listed("walk").path("draft").path("by").asString()).isEqualTo("supervisor");
    String publish = "/api/flows/walk/publish";
    int first = draft("walk", AGENT);
    assertThat(
            post(publish, "{\"revision\":%d,\"why\":\"new\"}".formatted(first), 200)
                .path("version")
                .asInt())
        .isEqualTo(1);
    assertThat(listed("walk").path("draft").isNull()).isTrue();
    int second = draft("walk", MENU);
    JsonNode changes = get("/api/flows/walk/difference?from=1&to=draft").path("changes");
    assertThat(changes.get(1).path("text").path("en").asString())
        .isEqualTo("step ‘menu’: is new (menu)");
    post(publish, "{\"revision\":%d}".formatted(second), 200);
    assertThat(get("/api/flows/walk/difference?from=2&to=draft").path("changes").isEmpty())
        .isTrue();
    JsonNode back = post("/api/flows/walk/rollback", "{\"version\":1,\"why\":\"too slow\"}", 200);
    assertThat(back.path("published").asInt()).isEqualTo(1);
    JsonNode editions = get("/api/flows/walk/editions?size=10").path("editions");
    assertThat(editions.get(0).path("state").asString()).isEqualTo("PAST");
    assertThat(editions.get(1).path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(editions.get(1).path("why").asString()).isEqualTo("new");
    assertThat(get("/api/flows/walk/editions?after=2").path("editions").size()).isEqualTo(1);
    assertThat(get("/api/flows/walk/editions/2").path("document").path("steps").has("menu"))
        .isTrue();
    assertThat(audited("walk"))
        .containsSubsequence(Action.FLOW_PUBLISHED, Action.FLOW_PUBLISHED, Action.FLOW_CHANGED);
  }

  private static List<Action> audited(String name) {
    return Centre.one().bean(AuditTrail.class).newest(500).stream()
        .filter(line -> line.subject().equals(name))
        .map(AuditLine::action)
        .toList();
  }

  @Test
  void someGetTheCanaryUntilItIsTakenBackOrPublished() {
    String flow = published("tried", AGENT);
    put(flow + "/canary", "{\"percent\":10}", 409);
    post(
        flow + "/publish", "{\"revision\":%d,\"percent\":50}".formatted(draft("tried", MENU)), 200);
    assertThat(listed("tried").path("canary").path("percent").asInt()).isEqualTo(50);
    assertThat(put(flow + "/canary", "{\"percent\":0}", 200).path("canary").isNull()).isTrue();
    post(
        flow + "/publish", "{\"revision\":%d,\"percent\":50}".formatted(draft("tried", MENU)), 200);
    assertThat(put(flow + "/canary", "{\"percent\":100}", 200).path("published").asInt())
        .isEqualTo(3);
  }

  @Test
  void aNumberLeadsToTheFlowThatHasItAtOnce() {
    String flow = published("called", AGENT);
    put(flow + "/numbers", "{\"numbers\":[\"95001\"]}", 200);
    Hotlines.Answer answer =
        Centre.one().bean(Hotlines.class).answering("95001", ContactId.random());
    assertThat(answer.plan().main().id()).isEqualTo("called");
    String other = published("called-too", AGENT);
    assertThat(put(other + "/numbers", "{\"numbers\":[\"95001\"]}", 409).path("flow").asString())
        .isEqualTo("called");
    put(flow + "/numbers", "{\"numbers\":[\"95001\",\"my-shop.example\"]}", 200);
    put(flow + "/numbers", "{\"numbers\":[\"no number\"]}", 400);
    put(flow + "/numbers", "{}", 400);
  }

  @Test
  void whoHasNotSeenTheNewestDraftIsToldWhoChangedIt() {
    post("/api/flows", "{\"name\":\"busy\"}", 201);
    int newest = draft("busy", AGENT);
    String body = "{\"document\":%s,\"revision\":%d}".formatted(document("busy", MENU), newest - 1);
    JsonNode problem = put("/api/flows/busy/draft", body, 409);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:changed-meanwhile");
    assertThat(problem.path("by").asString()).isEqualTo("supervisor");
    assertThat(problem.path("revision").asInt()).isEqualTo(newest);
    post("/api/flows/busy/publish", "{\"revision\":%d}".formatted(newest - 1), 409);
  }

  @Test
  void aDraftMayHaveFindingsAndIsNotPublishedWithThem() {
    post("/api/flows", "{\"name\":\"unready\"}", 201);
    String steps = "\"agent\":{\"verb\":\"enqueue\",\"queue\":\"nobody\"}";
    int revision = draft("unready", steps);
    JsonNode problem =
        post("/api/flows/unready/publish", "{\"revision\":%d}".formatted(revision), 422);
    JsonNode finding = problem.path("findings").get(0);
    assertThat(finding.path("reason").asString()).isEqualTo("NO_QUEUE");
    assertThat(finding.path("pointer").asString()).isEqualTo("/steps/agent/queue");
    assertThat(finding.path("step").asString()).isEqualTo("agent");
    assertThat(finding.path("text").path("zh").asString()).contains("nobody");
    JsonNode checked =
        post("/api/flows/check", "{\"document\":%s}".formatted(document("unready", steps)), 200);
    assertThat(checked.path("findings")).isEqualTo(problem.path("findings"));
  }

  @Test
  void aFlowThatOthersGoThroughIsNotPublishedWhenItWouldBreakThem() {
    published("broken-part", AGENT);
    published(
        "broken-user",
        "\"go\":{\"verb\":\"flow\",\"flow\":\"broken-part\",\"then\":\"agent\"}," + AGENT);
    String needy =
        document("broken-part", AGENT)
            .replace("\"steps\"", "\"parameters\":[\"number\"],\"steps\"");
    int seen = get("/api/flows/broken-part").path("draft").path("revision").asInt();
    int revision =
        put(
                "/api/flows/broken-part/draft",
                "{\"document\":%s,\"revision\":%d}".formatted(needy, seen),
                200)
            .path("revision")
            .asInt();
    JsonNode problem =
        post("/api/flows/broken-part/publish", "{\"revision\":%d}".formatted(revision), 422);
    assertThat(problem.path("findings").get(0).path("reason").asString()).isEqualTo("BREAKS_FLOW");
  }

  @Test
  void whatWasPublishedIsKeptAndWhatWasNotIsForgotten() {
    published("kept", AGENT);
    assertThat(
            read(supervisor().delete().uri("/api/flows/kept").exchange(), 409)
                .path("type")
                .asString())
        .isEqualTo("urn:lianxi:problem:published");
    post("/api/flows", "{\"name\":\"copied\",\"from\":\"hotline\"}", 201);
    assertThat(get("/api/flows/copied").path("draft").path("document").path("steps").has("menu"))
        .isTrue();
    post("/api/flows", "{\"name\":\"copied\"}", 409);
    supervisor().delete().uri("/api/flows/copied").exchange().expectStatus().isNoContent();
    supervisor().get().uri("/api/flows/copied").exchange().expectStatus().isNotFound();
  }

  @Test
  void aTestCaseThatDoesNotHoldIsToldInWords() {
    String tested =
        document("tested", MENU)
            .replace(
                "\"steps\"",
                "\"tests\":[{\"name\":\"one\",\"script\":[{\"keys\":\"1\"}],\"expect\":{\"queue\":\"general\"}},"
                    + "{\"name\":\"two\",\"expect\":{\"queue\":\"general\"}}],\"steps\"");
    JsonNode verdicts =
        post("/api/flows/check", "{\"document\":%s}".formatted(tested), 200).path("verdicts");
    assertThat(verdicts.get(0).path("holds").asBoolean()).isTrue();
    assertThat(verdicts.get(1).path("holds").asBoolean()).isFalse();
    assertThat(verdicts.get(1).path("text").path("en").asString())
        .isEqualTo("queue should be \"general\", but is \"\"");
  }

  @Test
  void aFlowIsTriedInVirtualTime() {
    String trial =
        "{\"document\":%s,\"language\":\"en\",\"facts\":{\"customer\":{\"tier\":3}},\"script\":[%s]}";
    JsonNode waiting =
        post("/api/flows/trial", trial.formatted(document("t", MENU), "{\"silences\":1}"), 200);
    assertThat(waiting.path("end").asString()).isEqualTo("queue");
    JsonNode asked = post("/api/flows/trial", trial.formatted(document("t", MENU), ""), 200);
    assertThat(asked.path("end").asString()).isEqualTo("waiting");
    assertThat(asked.path("asks").path("keys").get(0).asString()).isEqualTo("1");
    assertThat(asked.path("lines").get(0).path("text").asString()).isEqualTo("Press one");
    assertThat(asked.path("lines").get(0).path("verb").asString()).isEqualTo("menu");
    JsonNode queued =
        post("/api/flows/trial", trial.formatted(document("t", MENU), "{\"keys\":\"1\"}"), 200);
    assertThat(queued.path("queue").asString()).isEqualTo("general");
    assertThat(queued.path("path").get(0).asString()).isEqualTo("menu=1");
  }

  @Test
  void choicesAndTheSchemaAreTold() {
    JsonNode choices = get("/api/flows/surroundings");
    assertThat(choices.path("queues").valueStream().map(JsonNode::asString)).contains("general");
    assertThat(choices.path("facts").valueStream().map(JsonNode::asString)).contains("account");
    assertThat(choices.path("flows").valueStream().map(JsonNode::asString)).contains("hotline");
    assertThat(get("/api/flows/schema").path("$defs").has("menu")).isTrue();
    assertThat(get("/v3/api-docs").path("paths").has("/api/flows/{name}/publish")).isTrue();
  }

  @Test
  void whatCustomersMetIsTold() {
    String flow = published("figured", MENU);
    Contacts contacts = Centre.one().bean(Contacts.class);
    Instant now = Instant.now();
    Contact opened =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.VOICE, "1", "10000", now));
    ContactEvent.FlowStep step =
        new ContactEvent.FlowStep("menu", 1, 2, java.time.Duration.ofSeconds(4));
    ContactEvent left =
        new ContactEvent.FlowLeft(
            "figured", 1, ContactEvent.FlowEnd.HUNG_UP, "menu", List.of(step), now);
    assertThat(contacts.record(opened, left)).isPresent();
    Centre.one().customerLeaves(opened.id());
    JsonNode told =
        await().until(() -> get(flow + "/statistics"), it -> it.path("entered").asInt() == 1);
    assertThat(told.path("containment").asDouble()).isEqualTo(1);
    assertThat(told.path("steps").get(0).path("repeated").asInt()).isEqualTo(2);
    assertThat(told.path("versions").get(0).path("version").asInt()).isEqualTo(1);
    assertThat(get(flow + "/statistics?version=7").path("entered").asInt()).isZero();
  }

  @Test
  void supervisorsChangeFlowsAuditorsReadThemOthersNeither() {
    WebTestClient auditor = Centre.one().as("auditor");
    auditor.get().uri("/api/flows").exchange().expectStatus().isOk();
    auditor.get().uri("/api/flows/hotline/editions").exchange().expectStatus().isOk();
    auditor.delete().uri("/api/flows/hotline").exchange().expectStatus().isForbidden();
    auditor.post().uri("/api/flows/check").exchange().expectStatus().isForbidden();
    WebTestClient agent = Centre.one().as("agent01");
    agent.get().uri("/api/flows").exchange().expectStatus().isForbidden();
    agent.get().uri("/api/flows/hotline").exchange().expectStatus().isForbidden();
    Centre.one().web().get().uri("/api/flows").exchange().expectStatus().isUnauthorized();
  }
}
