package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.CAMPAIGNS;
import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.imported;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.CampaignRequests.wish;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.blending.Inbound;
import io.lianxi.dialer.blending.Stance;
import io.lianxi.dialer.blending.Stances;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Leads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What holds calls of a campaign back is set up and told. */
@NullUnmarked
class BlendingDoorTest {
  private static final String INBOUND = "\"inbound-of-blending\"";
  private static final Instant SINCE = Instant.parse("2026-03-02T02:00:00Z");

  private final Centre centre = Centre.one();

  @BeforeAll
  static void aQueueIsThere() {
    put("/api/queues/inbound-of-blending", "{\"labelZh\":\"呼入\",\"labelEn\":\"In\"}", 200);
  }

  private static String conduct(String more) {
    return "\"conduct\":{" + more + "}";
  }

  private static String watching() {
    String rules = conduct("\"blending\":{\"watched\":[" + INBOUND + "],\"atLeastSeconds\":30}");
    return CAMPAIGNS + "/" + post(CAMPAIGNS, wish(rules), 201).path("id").asString();
  }

  @Test
  void rulesAreKeptAndWhatIsLeftOutIsAsUsual() {
    JsonNode blending = get(watching()).path("conduct").path("blending");
    assertThat(blending.path("watched").get(0).asString()).isEqualTo("inbound-of-blending");
    assertThat(blending.path("atLeastSeconds").asInt()).isEqualTo(30);
    assertThat(blending.path("yieldsBelow").asDouble()).isEqualTo(0.7);
    assertThat(blending.path("resumesFrom").asDouble()).isEqualTo(0.8);
    assertThat(blending.path("longestWaitSeconds").asInt()).isEqualTo(60);
  }

  @Test
  void aCampaignThatWatchesNothingYieldsToNobody() {
    JsonNode told = get(added() + "/blending");
    assertThat(told.path("yielding").asBoolean()).isFalse();
    assertThat(told.path("queues").isEmpty()).isTrue();
  }

  @Test
  void whyACampaignYieldsAndWhenItCallsAgainIsTold() {
    String address = watching();
    Inbound inbound =
        new Inbound(new QueueName("inbound-of-blending"), 20, 0.6, 3, Duration.ofSeconds(41));
    Stance yielding =
        new Stance(
            true,
            SINCE,
            SINCE.plusSeconds(60),
            new Stance.Why(Stance.Cause.SERVICE_LEVEL, inbound));
    centre.bean(Stances.class).keep(id(address), yielding);
    assertThat(get(address + "/blending").path("yielding").asBoolean())
        .as("it does not call yet")
        .isFalse();
    post(address + "/start", "", 200);
    JsonNode told = get(address + "/blending");
    assertThat(told.path("yielding").asBoolean()).isTrue();
    assertThat(told.path("since").asString()).isEqualTo("2026-03-02T02:00:00Z");
    assertThat(told.path("resumesAt").asString()).isEqualTo("2026-03-02T02:01:30Z");
    assertThat(told.path("why").path("cause").asString()).isEqualTo("SERVICE_LEVEL");
    assertThat(told.path("why").path("inbound").path("serviceLevel").asDouble()).isEqualTo(0.6);
    assertThat(told.path("why").path("inbound").path("longestWaitSeconds").asInt()).isEqualTo(41);
    JsonNode now = told.path("queues").get(0);
    assertThat(now.path("queue").asString()).isEqualTo("inbound-of-blending");
    assertThat(now.path("waiting").asInt()).isZero();
  }

  @Test
  void howFullCellsAreIsTold() {
    String rules =
        conduct(
            "\"quotas\":{\"field\":\"套餐\",\"cells\":[{\"value\":\"199\",\"most\":1}],"
                + "\"others\":5}");
    String address = CAMPAIGNS + "/" + post(CAMPAIGNS, wish(rules), 201).path("id").asString();
    imported(address, "手机,套餐", number() + ",129", number() + ",129", number() + ",199");
    Leads leads = centre.bean(Leads.class);
    Instant now = Instant.now();
    List<Lead> all = leads.claim(id(address), LeadAge.ANY, 9, "dial", now);
    all.forEach(lead -> leads.save(LeadCourse.after(lead, new LeadResult.Won(null), now)));
    JsonNode told = get(address + "/quotas");
    assertThat(told.path("field").asString()).isEqualTo("套餐");
    assertThat(told.path("result").asString()).isEqualTo("WON");
    assertThat(told.path("items").findValuesAsString("value")).containsExactly("199", "129");
    assertThat(told.path("items").findValuesAsString("count")).containsExactly("1", "2");
    assertThat(told.path("items").findValuesAsString("most")).containsExactly("1", "5");
  }

  @Test
  void aCampaignWithoutQuotasHasNoCells() {
    assertThat(get(added() + "/quotas").path("items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "watched            | \"watched\":[\"no-such-queue\"]",
        "watched            | \"watched\":[\"NO QUEUE\"]",
        "watched            | \"watched\":[null]",
        "watched            | \"watched\":[\"general\"]",
        "yieldsBelow        | \"yieldsBelow\":0",
        "yieldsBelow        | \"yieldsBelow\":1",
        "yieldsBelow        | \"yieldsBelow\":\"70%\"",
        "resumesFrom        | \"yieldsBelow\":0.8,\"resumesFrom\":0.8",
        "resumesFrom        | \"yieldsBelow\":0.9",
        "resumesFrom        | \"resumesFrom\":1.01",
        "windowSeconds      | \"windowSeconds\":59",
        "windowSeconds      | \"windowSeconds\":3601",
        "atLeastSeconds     | \"atLeastSeconds\":9",
        "atLeastSeconds     | \"atLeastSeconds\":-1",
        "longestWaitSeconds | \"longestWaitSeconds\":-1",
        "longestWaitSeconds | \"longestWaitSeconds\":3601",
        "colour             | \"colour\":1",
      })
  void whatIsWrongWithBlendingIsNamed(String field, String json) {
    String body = wish(conduct("\"blending\":{" + json + "}"));
    Refusal.names(FlowRequests.send(HttpMethod.POST, CAMPAIGNS, body), "conduct.blending." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "others         | \"others\":-1",
        "others         | \"others\":1000001",
        "result         | \"result\":\"MAYBE\"",
        "cells[0]       | \"cells\":[null]",
        "cells[0].most  | \"cells\":[{\"value\":\"浙江\"}]",
        "cells[0].most  | \"cells\":[{\"value\":\"浙江\",\"most\":-1}]",
        "cells[1].most  |"
            + " \"cells\":[{\"value\":\"a\",\"most\":1},{\"value\":\"b\",\"most\":1000001}]",
        "cells          | \"cells\":[{\"value\":\"a\",\"most\":1},{\"value\":\" a\",\"most\":2}]",
      })
  void whatIsWrongWithQuotasIsNamed(String field, String json) {
    String body = wish(conduct("\"quotas\":{" + json + "}"));
    Refusal.names(FlowRequests.send(HttpMethod.POST, CAMPAIGNS, body), "conduct.quotas." + field);
  }

  @Test
  void noMoreCellsAreTakenThanMayBe() {
    String cell = "{\"value\":\"a%d\",\"most\":1},";
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 201; i++) {
      cells.append(cell.formatted(i));
    }
    cells.setLength(cells.length() - 1);
    String body = wish(conduct("\"quotas\":{\"cells\":[" + cells + "]}"));
    Refusal.names(FlowRequests.send(HttpMethod.POST, CAMPAIGNS, body), "conduct.quotas.cells");
  }
}
