package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the rules of tickets cannot be, the answer names the field, and never 5xx. */
@NullUnmarked
class BadRulesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CLASSES =
      "\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\","
          + "\"promises\":{\"resolution\":60}}]";
  private static final String RULES = "\"rules\":[{\"slaClass\":\"a\"}]";
  private static Centre centre;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    supervisor = centre.as("supervisor");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec send(HttpMethod method, String address, String body) {
    return supervisor
        .method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.ResponseSpec put(String address, String body) {
    return send(HttpMethod.PUT, address, body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"code\":\"other\"|code",
        "\"colour\":1|colour",
        "\"version\":\"x\"|version",
        "\"labelEn\":{}|labelEn",
        "\"labelZh\":\"\\u0000\"|labelZh",
        "\"priority\":\"HIGH\"|priority",
        "\"priority\":0|priority",
        "\"group\":\"nowhere\"|group",
        "\"group\":5|group",
        "\"slaClass\":\"nowhere\"|slaClass",
        "\"calendar\":\"nowhere\"|calendar",
        "\"calendar\":\"NO NAME\"|calendar",
        "\"repeatDays\":-1|repeatDays",
        "\"repeatDays\":1.5|repeatDays",
        "\"repeatDays\":99999999999|repeatDays",
        "\"active\":\"yes\"|active",
        "\"fields\":{}|fields",
        "\"fields\":[null]|fields[0]",
        "\"fields\":[{}]|fields[0].code",
        "\"fields\":[{\"code\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"X\"}]|fields[0].kind",
        "\"fields\":[{\"code\":\"x\",\"kind\":\"COLOUR\"}]|fields[0].kind",
        "\"fields\":[{\"code\":\"x\",\"required\":\"SOON\"}]|fields[0].required",
        "\"fields\":[{\"code\":\"x\",\"colour\":1}]|fields[0].colour",
        "\"fields\":[{\"code\":\"X"
            + " Y\",\"labelZh\":\"甲\",\"labelEn\":\"X\",\"kind\":\"TEXT\"}]|fields[0].code",
        "\"fields\":[{\"code\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"X\",\"kind\":\"CHOICE\"}]|fields[0].choices",
        "\"fields\":[{\"code\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"X\",\"kind\":\"CHOICE\",\"choices\":[null]}]|fields[0].choices[0]",
        "\"articles\":[null]|articles[0]",
        "\"articles\":[\"\"]|articles[0]",
        "\"templates\":[{\"labelZh\":\"甲\",\"labelEn\":\"X\"}]|templates[0].name",
        "\"templates\":[{\"name\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"X\",\"body\":\"\"}]|templates[0].body",
        "\"rootCauses\":[{\"code\":\"x\",\"labelZh\":\"甲\"}]|rootCauses[0].labelEn",
        "\"rootCauses\":[{\"code\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"\"}]|rootCauses[0].labelEn"
      })
  void aCategoryThatCannotBeIsNamed(String members, String field) {
    String labels = members.startsWith("\"label") ? "" : "\"labelZh\":\"坏\",\"labelEn\":\"Bad\",";
    Refusal.names(put("/api/categories/bad", "{" + labels + members + "}"), field);
    supervisor.get().uri("/api/categories/bad").exchange().expectStatus().isNotFound();
  }

  @Test
  void aCategoryBelowNoneIsRefused() {
    String body = "{\"labelZh\":\"坏\",\"labelEn\":\"Bad\"}";
    Refusal.names(put("/api/categories/nowhere.bad", body), "code");
    put("/api/categories/a.b.c.d.e", body).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":\"other\"|name",
        "\"level\":null|level",
        "\"level\":\"TOWN\"|level",
        "\"level\":\"PROVINCE\",\"colour\":1|colour",
        "\"level\":\"PROVINCE\",\"parent\":\"nowhere\"|parent",
        "\"level\":\"PROVINCE\",\"parent\":\"bad\"|parent",
        "\"level\":\"PROVINCE\",\"parent\":\"front-desk\"|parent",
        "\"level\":\"PROVINCE\",\"queue\":\"nowhere\"|queue",
        "\"level\":\"PROVINCE\",\"queue\":\"NO NAME\"|queue",
        "\"level\":\"PROVINCE\",\"members\":[null]|members[0]",
        "\"level\":\"PROVINCE\",\"members\":[\"agent01\",\"nobody\"]|members[1]",
        "\"level\":\"PROVINCE\",\"members\":[\"Agent 01\"]|members[0]",
        "\"level\":\"PROVINCE\",\"members\":[\"agent01\",\"agent01\"]|members[1]",
        "\"level\":\"PROVINCE\",\"members\":\"agent01\"|members",
        "\"level\":\"PROVINCE\",\"province\":\"Guang Dong\"|province"
      })
  void aGroupThatCannotBeIsNamed(String members, String field) {
    String body = "{\"labelZh\":\"坏\",\"labelEn\":\"Bad\"," + members + "}";
    Refusal.names(put("/api/ticket-groups/bad", body), field);
    supervisor.get().uri("/api/ticket-groups/bad").exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"colour\":1|colour",
        "\"riskWords\":\"曝光\"|riskWords",
        "\"riskWords\":[null]|riskWords[0]",
        "\"riskWords\":[\" \"]|riskWords[0]",
        "\"riskCustomers\":[\"1\",\"1\"]|riskCustomers[1]",
        "\"inactiveOwnerSeconds\":0|inactiveOwnerSeconds",
        "\"inactiveOwnerSeconds\":99999999999|inactiveOwnerSeconds",
        "\"retentionDays\":-1|retentionDays",
        "\"stuckAfterSeconds\":\"1\"|stuckAfterSeconds",
        "\"bouncedTimes\":0|bouncedTimes",
        "\"urgedTimes\":101|urgedTimes",
        "\"refund\":[]|refund",
        "\"refund\":{\"limit\":1}|refund.limit",
        "\"refund\":{\"limits\":[null]}|refund.limits[0]",
        "\"refund\":{\"limits\":[{}]}|refund.limits[0].role",
        "\"refund\":{\"limits\":[{\"role\":\"EDITOR\"}]}|refund.limits[0].role",
        "\"refund\":{\"limits\":[{\"role\":\"AGENT\",\"liability\":\"OURS\",\"maxFen\":-1}]}|refund.limits[0].maxFen",
        "\"refund\":{\"evidenceFromFen\":-1}|refund.evidenceFromFen",
        "\"refund\":{\"customerPeriodDays\":0}|refund.customerPeriodDays"
      })
  void settingsThatCannotBeAreNamed(String members, String field) {
    Refusal.names(put("/api/ticket-settings", "{" + members + "}"), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|classes",
        "{\"classes\":[]}|rules",
        "{\"classes\":[],\"rules\":[]}|rules",
        "{\"classes\":[null],\"rules\":[]}|classes[0]",
        "{\"classes\":[{}],\"rules\":[]}|classes[0].name",
        "{\"classes\":[{\"name\":\"A\"}],\"rules\":[]}|classes[0].name",
        "{\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\"}],\"rules\":[]}|classes[0].promises",
        "{\"classes\":[{\"name\":\"a\",\"counting\":\"MOON\"}]}|classes[0].counting",
        "{\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\",\"promises\":{\"resolution\":0}}],\"rules\":[]}|classes[0].promises.resolution",
        "{\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\",\"promises\":{\"answer\":1}}]}|classes[0].promises.answer",
        "{\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\",\"promises\":{},\"tierPercents\":[100]}]}|classes[0].tierPercents",
        "{\"classes\":[{\"name\":\"a\",\"labelZh\":\"甲\",\"labelEn\":\"A\",\"promises\":{},\"tierPercents\":[1,1,1,1,1,1,0]}]}|classes[0].tierPercents[6]",
        "{CLASSES,\"rules\":[{\"category\":\"x\",\"slaClass\":\"a\"}]}|rules",
        "{CLASSES,\"rules\":[{\"slaClass\":\"b\"}]}|rules[0].slaClass",
        "{CLASSES,\"rules\":[{}]}|rules[0].slaClass",
        "{CLASSES,\"rules\":[{\"category\":\"No"
            + " Code\",\"slaClass\":\"a\"},{\"slaClass\":\"a\"}]}|rules[0].category",
        "{CLASSES,RULES,\"warnings\":[{}]}|warnings[0]",
        "{CLASSES,RULES,\"warnings\":[{\"percent\":50,\"beforeSeconds\":1}]}|warnings[0]",
        "{CLASSES,RULES,\"warnings\":[{\"percent\":100}]}|warnings[0].percent",
        "{CLASSES,RULES,\"warnings\":[{\"beforeSeconds\":0}]}|warnings[0].beforeSeconds",
        "{CLASSES,RULES,\"warnings\":[{\"percent\":5},{\"percent\":5}]}|warnings[1]",
        "{CLASSES,RULES,\"escalation\":[{\"kind\":\"resolution\",\"told\":\"x\"}]}|escalation[0].afterSeconds",
        "{CLASSES,RULES,\"escalation\":[{\"afterSeconds\":1,\"told\":\"x\"}]}|escalation[0].kind",
        "{CLASSES,RULES,\"escalation\":[{\"kind\":\"resolution\",\"afterSeconds\":-1,\"told\":\"x\"}]}|escalation[0].afterSeconds",
        "{CLASSES,RULES,\"escalation\":[{\"kind\":\"resolution\",\"afterSeconds\":1,\"told\":\""
            + " \"}]}|escalation[0].told",
        "{CLASSES,RULES,\"escalation\":[{\"kind\":\"RESOLUTIONS\",\"afterSeconds\":1,\"told\":\"x\"}]}|escalation[0].kind",
        "{CLASSES,RULES,\"reopening\":\"NEVER\"}|reopening",
        "{CLASSES,RULES,\"colour\":1}|colour"
      })
  void aPolicyThatCannotBeIsNamedAndCannotBeTriedEither(String template, String field) {
    String body = template.replace("CLASSES", CLASSES).replace("RULES", RULES);
    Refusal.names(put("/api/sla/policy", body), field);
    String question =
        "{\"category\":\"x\",\"start\":\"2026-09-28T01:00:00Z\",\"policy\":" + body + "}";
    Refusal.names(send(HttpMethod.POST, "/api/sla/try", question), "policy." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|category",
        "{\"category\":\"No Code\"}|category",
        "{\"category\":\"x\",\"tier\":8}|tier",
        "{\"category\":\"x\",\"priority\":\"HIGH\"}|priority",
        "{\"category\":\"x\"}|start",
        "{\"category\":\"x\",\"start\":\"tomorrow\"}|start",
        "{\"category\":\"x\",\"start\":\"2026-09-28T01:00:00Z\",\"calendar\":\"nowhere\"}|calendar",
        "{\"category\":\"x\",\"start\":\"2026-09-28T01:00:00Z\",\"calendar\":{\"tz\":\"UTC\"}}|calendar.hours",
        "{\"category\":\"x\",\"start\":\"2026-09-28T01:00:00Z\",\"pauses\":[[]]}|pauses[0]",
        "{\"category\":\"x\",\"when\":1}|when"
      })
  void aTryThatCannotBeIsNamed(String question, String field) {
    Refusal.names(send(HttpMethod.POST, "/api/sla/try", question), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/categories/bad",
        "/api/ticket-groups/bad",
        "/api/ticket-settings",
        "/api/sla/policy"
      })
  void aMegabyteIsTooLargeAndAMeaninglessBodyIsMalformed(String address) {
    put(address, "{\"labelZh\":\"" + "x".repeat(1024 * 1024) + "\"}").expectStatus().isEqualTo(413);
    for (String body : List.of("", "null", "[]", "{", "7", "\"x\"")) {
      put(address, body)
          .expectStatus()
          .isBadRequest()
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
  }

  @Test
  void manyOfAnythingAreRefusedNotEndured() {
    String field = "{\"code\":\"x\",\"labelZh\":\"甲\",\"labelEn\":\"X\",\"kind\":\"TEXT\"}";
    String fields = field + ("," + field).repeat(3_000);
    Refusal.names(
        put(
            "/api/categories/bad",
            "{\"labelZh\":\"坏\",\"labelEn\":\"Bad\",\"fields\":[" + fields + "]}"),
        "fields");
    String rule = "{\"slaClass\":\"a\"}";
    Refusal.names(
        put(
            "/api/sla/policy",
            "{" + CLASSES + ",\"rules\":[" + (rule + ",").repeat(9_000) + rule + "]}"),
        "rules");
    String words = "\"x\"" + ",\"x\"".repeat(30_000);
    Refusal.names(put("/api/ticket-settings", "{\"riskWords\":[" + words + "]}"), "riskWords");
  }

  /**
   * Puts every naughty text into {@code document}.
   *
   * @param places which are filled at once, parted by commas; each list by itself
   */
  private static void naughty(String address, String document, String... places) {
    for (String together : places) {
      for (String text : Texts.naughty()) {
        ObjectNode changed = (ObjectNode) JSON.readTree(document);
        for (String place : together.split(",", -1)) {
          int slash = place.lastIndexOf('/');
          JsonNode parent = changed.at(place.substring(0, slash));
          if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.substring(slash + 1)), JSON.valueToTree(text));
          } else {
            ((ObjectNode) parent).put(place.substring(slash + 1), text);
          }
        }
        int status =
            put(address, changed.toString()).expectBody().returnResult().getStatus().value();
        assertThat(status).as(together + " " + text).isIn(200, 400);
      }
    }
  }

  @Test
  void naughtyStringsInACategoryAreTextLikeAnyOther() {
    naughty(
        "/api/categories/naughty",
        """
        {"labelZh":"甲","labelEn":"A","group":"province","slaClass":"reconnection",
         "fields":[{"code":"x","labelZh":"甲","labelEn":"X","kind":"CHOICE","choices":["a"]}],
         "articles":["KB-1"],"templates":[{"name":"t","labelZh":"甲","labelEn":"T","subject":"s",
         "description":"d","answer":"a"}],"rootCauses":[{"code":"x","labelZh":"甲","labelEn":"X"}]}
        """,
        "/labelZh,/labelEn,/fields/0/labelZh,/fields/0/labelEn,/fields/0/choices/0,/articles/0",
        "/templates/0/labelZh,/templates/0/labelEn,/rootCauses/0/labelZh,/rootCauses/0/labelEn",
        "/templates/0/subject,/templates/0/description,/templates/0/answer",
        "/code",
        "/group",
        "/slaClass",
        "/calendar",
        "/fields/0/code",
        "/fields/0/kind",
        "/templates/0/name",
        "/rootCauses/0/code");
  }

  @Test
  void naughtyStringsInAGroupAreTextLikeAnyOther() {
    naughty(
        "/api/ticket-groups/naughty",
        "{\"labelZh\":\"甲\",\"labelEn\":\"A\",\"level\":\"PROVINCE\",\"members\":[\"agent01\"]}",
        "/labelZh,/labelEn",
        "/name",
        "/level",
        "/parent",
        "/queue",
        "/province",
        "/members/0");
  }

  @Test
  void naughtyStringsInSettingsAndPoliciesAreTextLikeAnyOther() {
    naughty(
        "/api/ticket-settings",
        "{\"riskWords\":[\"曝光\"],\"riskCustomers\":[\"C1\"]}",
        "/riskWords/0,/riskCustomers/0",
        "/refund");
    naughty(
        "/api/sla/policy",
        "{"
            + CLASSES
            + ","
            + RULES
            + ",\"escalation\":[{\"kind\":\"resolution\",\"afterSeconds\":1,\"told\":\"x\"}]}",
        "/classes/0/labelZh,/classes/0/labelEn,/escalation/0/told",
        "/classes/0/name",
        "/rules/0/category",
        "/rules/0/slaClass",
        "/rules/0/priority",
        "/escalation/0/kind",
        "/reopening");
  }

  @Test
  void aTextIsKeptToTheLetter() {
    for (String text : Texts.naughty()) {
      String body =
          JSON.createObjectNode()
              .put("labelZh", "甲")
              .put("labelEn", "A")
              .set(
                  "templates",
                  JSON.createArrayNode()
                      .add(
                          JSON.createObjectNode()
                              .put("name", "t")
                              .put("labelZh", "甲")
                              .put("labelEn", "T")
                              .put("answer", text)))
              .toString();
      put("/api/categories/letter", body)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.templates[0].answer")
          .isEqualTo(text);
    }
  }
}
