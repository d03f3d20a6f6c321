package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Customers of the user base are counted and become leads, and whoever cannot be says why. */
@NullUnmarked
class SegmentDoorTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Centre centre = Centre.one();
  private final String plan = "plan " + UUID.randomUUID();
  private final String ofPlan = "\"plans\":[\"" + plan + "\"]";

  /** The operator's number of one who is there now. */
  private String customer(String phone) {
    CustomerId customer = new CustomerId(UUID.randomUUID().toString());
    String number = "S" + customer.value().substring(0, 12);
    centre
        .bean(Customers.class)
        .save(
            new Customer(
                customer,
                number,
                "林国栋",
                Customer.Type.PERSONAL,
                new PhoneNumber(phone),
                3,
                Language.ZH,
                plan,
                1_250));
    return number;
  }

  private static String fresh() {
    return "+86" + number();
  }

  private void contract(String customer, int daysLeft) {
    LocalDate ends = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(daysLeft);
    Contract contract = new Contract("K1", "两年", null, ends);
    centre.bean(Billing.class).keepContracts(List.of(new Billing.Of<>(customer, contract)));
  }

  private static JsonNode count(String campaign, String wish) {
    return post(campaign + "/segments/count", "{" + wish + "}", 200);
  }

  private static JsonNode taken(String campaign, String name, String wish) {
    String address = campaign + "/segments?priority=4&name=" + name;
    String list = post(address, "{" + wish + "}", 202).path("id").asString();
    return await()
        .atMost(SOON)
        .until(
            () -> get(campaign + "/segments").path("items").get(0),
            told ->
                told.path("id").asString().equals(list)
                    && !told.path("state").asString().equals("RUNNING"));
  }

  @Test
  void whoCannotBeCalledIsCountedByReasonAndLeftOut() {
    String campaign = added();
    contract(customer(fresh()), 10);
    contract(customer(fresh()), 200);
    contract(customer("10086"), 10);
    String forbidden = fresh();
    contract(customer(forbidden), 10);
    centre
        .bean(DoNotCall.class)
        .add(new DoNotCall.Entry(new PhoneNumber(forbidden), "asked", "agent01", Instant.EPOCH));
    String ending = ofPlan + ",\"endsWithinDays\":30";
    JsonNode count = count(campaign, ending);
    assertThat(count.path("found").asInt()).isEqualTo(3);
    assertThat(count.path("callable").asInt()).isEqualTo(1);
    assertThat(count.path("withoutNumber").asInt()).isEqualTo(1);
    assertThat(count.path("forbidden").asInt()).isEqualTo(1);
    assertThat(count.path("refused").asInt()).isZero();
    assertThat(count(campaign, ofPlan).path("found").asInt()).isEqualTo(4);
    JsonNode done = taken(campaign, "到期", ending);
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("seen").asInt()).isEqualTo(3);
    assertThat(done.path("tally").path("added").asInt()).isEqualTo(1);
    assertThat(done.path("tally").path("forbidden").asInt()).isEqualTo(1);
    assertThat(done.path("segment").path("endsWithinDays").asInt()).isEqualTo(30);
    assertThat(done.path("segment").has("tierFrom")).isFalse();
    JsonNode leads = get(campaign + "/leads").path("items");
    assertThat(leads.size()).isEqualTo(1);
    assertThat(leads.get(0).path("priority").asInt()).isEqualTo(4);
    assertThat(leads.get(0).path("fields").path("contract_days_left").asString()).isEqualTo("10");
    assertThat(get(campaign + "/lists").path("items").get(0).path("name").asString())
        .isEqualTo("到期");
    assertThat(
            centre.bean(AuditTrail.class).newest(500).stream()
                .filter(line -> line.subject().equals(id(campaign).value()))
                .filter(line -> line.action() == Action.SEGMENT_TAKEN)
                .map(AuditLine::detail))
        .singleElement()
        .asString()
        .startsWith("到期: 3 customers; ")
        .contains("\"endsWithinDays\":30");
  }

  @Test
  void theSameAgainIsUpdatedAndNotDoubled() {
    String campaign = added();
    customer(fresh());
    taken(campaign, "a", ofPlan);
    customer(fresh());
    JsonNode again = taken(campaign, "b", ofPlan);
    assertThat(again.path("tally").path("added").asInt()).isEqualTo(1);
    assertThat(again.path("tally").path("updated").asInt()).isEqualTo(1);
    assertThat(get(campaign + "/leads").path("items").size()).isEqualTo(2);
  }

  @Test
  void whatThereIsToChooseFromIsTold() {
    customer(fresh());
    JsonNode choices = get(added() + "/segments/choices");
    assertThat(choices.path("plans").toString()).contains(plan);
    assertThat(choices.path("mostCustomers").asInt()).isEqualTo(500_000);
    assertThat(choices.path("learned").isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "segment | ",
        "segment | \"tierFrom\":1",
        "plans | \"plans\":[\"\"]",
        "provinces[1] | \"provinces\":[\"浙江\",null]",
        "tierFrom | \"tierFrom\":0",
        "tierTo | \"tierFrom\":5,\"tierTo\":2",
        "types[0] | \"types\":[\"HOUSE\"]",
        "endsWithinDays | \"endsWithinDays\":-1",
        "endsWithinDays | \"endsWithinDays\":\"soon\"",
        "quietDays | \"quietDays\":40,\"rating\":{\"atMost\":2,\"withinDays\":30}",
        "usage.kind | \"usage\":{\"percent\":90}",
        "usage.percent | \"usage\":{\"kind\":\"DATA\",\"percent\":0}",
        "rating.withinDays | \"rating\":{\"atMost\":2}",
        "complaint.withinDays | \"complaint\":{\"opinion\":\"ANY\"}",
        "complaint.opinion | \"complaint\":{\"withinDays\":7,\"opinion\":\"GLAD\"}",
        "risk.atLeast | \"risk\":{\"atLeast\":1.5}",
        "risk.learnedBy | \"risk\":{\"atLeast\":0.5,\"learnedBy\":\"x\"}",
        "risk.learnedBy | \"risk\":{\"atLeast\":0.5}",
        "tier | \"tier\":5"
      })
  void whatIsWrongWithASegmentIsNamed(String field, String wish) {
    String body = "{" + (wish == null ? "" : wish) + "}";
    String campaign = added();
    Refusal.names(FlowRequests.send(HttpMethod.POST, campaign + "/segments/count", body), field);
    Refusal.names(FlowRequests.send(HttpMethod.POST, campaign + "/segments?name=a", body), field);
    assertThat(get(campaign + "/lists").path("items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "name, ''",
    "name, '?name= '",
    "priority, ?name=a&priority=10",
    "priority, ?name=a&priority=x"
  })
  void whatIsWrongWithTakingIsNamed(String field, String question) {
    String address = added() + "/segments" + question;
    Refusal.names(FlowRequests.send(HttpMethod.POST, address, "{" + ofPlan + "}"), field);
  }

  @Test
  void aSegmentOfNobodyIsRefused() {
    String campaign = added();
    assertThat(count(campaign, ofPlan).path("found").asInt()).isZero();
    Refusal.names(
        FlowRequests.send(HttpMethod.POST, campaign + "/segments?name=a", "{" + ofPlan + "}"),
        "segment");
  }

  @Test
  void whoMayNotRunCampaignsTakesNobodyIn() {
    String campaign = added();
    customer(fresh());
    String wish = "{" + ofPlan + "}";
    for (String address : List.of("/segments?name=a", "/segments/count")) {
      for (String who : List.of("quality", "auditor", "agent01")) {
        CampaignCentre.answer(centre.as(who), HttpMethod.POST, campaign + address, wish)
            .expectStatus()
            .isForbidden();
      }
    }
    CampaignCentre.answer(centre.as("auditor"), HttpMethod.GET, campaign + "/segments", "")
        .expectStatus()
        .isOk();
    CampaignCentre.answer(centre.as("agent01"), HttpMethod.GET, campaign + "/segments", "")
        .expectStatus()
        .isForbidden();
    post(campaign + "/stop", "", 200);
    post(campaign + "/segments?name=a", wish, 409);
    post("/api/campaigns/0190a5c1-0000-7000-8000-000000000099/segments?name=a", wish, 404);
  }
}
