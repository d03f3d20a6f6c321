package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.imported;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.CampaignRequests.send;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.read;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Leads come in as lists, are looked through with masked numbers, and lists are taken back. */
@NullUnmarked
class LeadDoorTest {

  @Test
  void eachLineIsALeadOrHasItsReason() {
    String campaign = added();
    String first = number();
    JsonNode report =
        imported(
            campaign,
            "手机号,姓名,省份,套餐",
            first + ",王芳,广东,5G 畅享",
            "no number,李雷,,",
            first + ",王芳,广东,5G 畅享",
            number() + ",张伟,浙江,4G",
            number() + ",赵敏,浙江,=1+1");
    assertThat(report.path("imported").asInt()).isEqualTo(2);
    assertThat(report.path("duplicates").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").findValuesAsString("line")).containsExactly("3", "4", "6");
    assertThat(report.path("rejected").get(0).path("reasonZh").asString()).isNotEmpty();
    JsonNode leads = get(campaign + "/leads").path("items");
    assertThat(leads.size()).isEqualTo(2);
    assertThat(leads.get(0).path("numbers").get(0).path("number").asString())
        .isEqualTo("137****" + first.substring(7));
    assertThat(leads.get(0).path("fields").path("套餐").asString()).isEqualTo("5G 畅享");
    assertThat(leads.toString()).doesNotContain(first);
    assertThat(get(campaign + "/statistics").path("leads").path("due").asInt()).isEqualTo(2);
  }

  @Test
  void aColumnMeansWhatTheMappingSays() {
    String campaign = added();
    JsonNode report =
        read(
            send(
                campaign + "/leads/import?name=十二月&mapping=tel:phone,who:name",
                "tel,who\n" + number() + ",Wang"),
            200);
    assertThat(report.path("imported").asInt()).isEqualTo(1);
    assertThat(get(campaign + "/leads").path("items").get(0).path("name").asString())
        .isEqualTo("Wang");
    assertThat(get(campaign + "/lists").path("items").get(0).path("name").asString())
        .isEqualTo("十二月");
  }

  @Test
  void leadsAreFoundByNameNumberAndStateInPieces() {
    String campaign = added();
    String second = number();
    imported(campaign, "phone,name", number() + ",赵一", second + ",钱二", number() + ",赵三");
    assertThat(names(campaign, "?q=赵")).containsExactly("赵一", "赵三");
    assertThat(names(campaign, "?q=" + second)).containsExactly("钱二");
    assertThat(names(campaign, "?q=%25")).isEmpty();
    assertThat(names(campaign, "?state=CLOSED")).isEmpty();
    JsonNode page = get(campaign + "/leads?size=2");
    assertThat(names(campaign, "?size=2&after=" + page.path("next").asString()))
        .containsExactly("赵三");
  }

  private static List<String> names(String campaign, String question) {
    return get(campaign + "/leads" + question).path("items").findValuesAsString("name");
  }

  @Test
  void aListThatIsWithdrawnIsCalledNoMore() {
    String campaign = added();
    String list =
        imported(campaign, "phone,name", number() + ",a", number() + ",b").path("list").asString();
    JsonNode listed = get(campaign + "/lists").path("items").get(0);
    assertThat(listed.path("leads").asInt()).isEqualTo(2);
    assertThat(listed.path("addedBy").asString()).isEqualTo("supervisor");
    withdraw(campaign, list, 204);
    withdraw(campaign, list, 204);
    assertThat(get(campaign + "/lists").path("items").get(0).path("state").asString())
        .isEqualTo("WITHDRAWN");
    assertThat(get(campaign + "/leads").path("items").isEmpty()).isTrue();
    assertThat(get(campaign + "/statistics").path("leads").path("due").asInt()).isZero();
    withdraw(campaign, UUID.randomUUID().toString(), 404);
    withdraw(added(), list, 404);
    withdraw(campaign, "x", 400);
  }

  private static void withdraw(String campaign, String list, int status) {
    supervisor()
        .delete()
        .uri(campaign + "/lists/" + list)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name\nWang", "phone,phone\n1,2", "phone\n\"13700000000\nx"})
  void aFileThatCannotBeReadLeavesNothingBehind(String file) {
    String campaign = added();
    send(campaign + "/leads/import", file).expectStatus().isBadRequest();
    assertThat(get(campaign + "/lists").path("items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"name, '?name= '", "mapping, ?mapping=tel", "mapping, ?mapping=tel:nothing"})
  void whatIsWrongWithAnImportIsNamed(String field, String question) {
    Refusal.names(send(added() + "/leads/import" + question, "phone\n13700000000"), field);
  }

  @ParameterizedTest
  @CsvSource({
    "size, ?size=0",
    "size, ?size=x",
    "state, ?state=LATE",
    "closedAs, ?closedAs=X",
    "list, ?list=x",
    "after, ?after=x"
  })
  void whatIsWrongWithAQuestionIsNamed(String field, String question) {
    Refusal.names(supervisor().get().uri(added() + "/leads" + question).exchange(), field);
  }

  @Test
  void aCampaignThatWasStoppedTakesNoLeads() {
    String campaign = added();
    post(campaign + "/stop", "", 200);
    send(campaign + "/leads/import", "phone\n" + number()).expectStatus().isEqualTo(409);
    Centre.one()
        .as("quality")
        .post()
        .uri(campaign + "/leads/import")
        .exchange()
        .expectStatus()
        .isForbidden();
  }
}
