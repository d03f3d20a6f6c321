package io.lianxi.desktop.app;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever a policy or an ability is not, the answer names the field, and never 5xx. */
@NullUnmarked
class BadPolicyTest {
  private static WebTestClient supervisor;

  @BeforeAll
  static void logIn() {
    supervisor = Centre.one().as("supervisor");
  }

  private static WebTestClient.ResponseSpec put(String address, String body) {
    return supervisor
        .put()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.ResponseSpec putQueue(String members) {
    return put("/api/queues/bad", "{\"labelZh\":\"坏\",\"labelEn\":\"Bad\"," + members + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"priority\":1|priority",
        "\"skills\":[]|skills",
        "\"rank\":{\"bonus\":1}|rank.bonus",
        "\"steps\":[{\"after\":0}]|steps[0].after",
        "\"hours\":{\"tz\":\"Asia/Shanghai\",\"open\":{}}|hours.open",
        "\"callback\":{\"hours\":{\"tz\":\"Asia/Shanghai\",\"x\":1}}|callback.hours.x",
        "\"overflow\":[{\"when\":\"CLOSED\",\"to\":\"WECHAT\",\"weight\":1}]|overflow[0].weight",
      })
  void aFieldNobodyKnowsIsNamed(String members, String field) {
    Refusal.names(putQueue(members), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":\"other\"|name",
        "\"version\":\"x\"|version",
        "\"labelEn\":{}|labelEn",
        "\"agentOrder\":\"TALLEST_FIRST\"|agentOrder",
        "\"agentOrder\":0|agentOrder",
        "\"offerTimeoutSeconds\":4|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":20.5|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":\"20\"|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":\"\"|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":true|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":1e999|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":99999999999|offerTimeoutSeconds",
        "\"offerTimeoutSeconds\":[20]|offerTimeoutSeconds",
        "\"declineDelaySeconds\":3601|declineDelaySeconds",
        "\"wrapUpSeconds\":-1|wrapUpSeconds",
        "\"wrapUpSeconds\":\"later\"|wrapUpSeconds",
        "\"serviceLevelSeconds\":601|serviceLevelSeconds",
        "\"lastAgentSeconds\":-1|lastAgentSeconds",
        "\"returnWithinSeconds\":3601|returnWithinSeconds",
        "\"rank\":{\"queueSeconds\":86401}|rank.queueSeconds",
        "\"rank\":{\"prioritySeconds\":-1}|rank.prioritySeconds",
        "\"rank\":{\"tierSeconds\":[0,0]}|rank.tierSeconds",
        "\"rank\":{\"tierSeconds\":[0,0,null,0,0,0,0]}|rank.tierSeconds[2]",
        "\"rank\":{\"tierSeconds\":[0,0,\"x\",0,0,0,0]}|rank.tierSeconds[2]",
        "\"rank\":{\"tierSeconds\":[0,0,0,0,0,0,99999]}|rank.tierSeconds[6]",
        "\"rank\":[]|rank",
        "\"callback\":{\"attempts\":0}|callback.attempts",
        "\"callback\":{\"retryAfterSeconds\":1}|callback.retryAfterSeconds",
        "\"callback\":{\"expirySeconds\":1}|callback.expirySeconds",
      })
  void aValueThatCannotBeIsNamed(String members, String field) {
    Refusal.names(putQueue(members), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|steps",
        "[null]|steps[0]",
        "{}|steps",
        "[{\"afterSeconds\":5}]|steps[0].afterSeconds",
        "[{\"afterSeconds\":-5}]|steps[0].afterSeconds",
        "[{},{\"afterSeconds\":0}]|steps[1].afterSeconds",
        "[{},{\"afterSeconds\":99999}]|steps[1].afterSeconds",
        "[{\"requirement\":\"zh>=6\"}]|steps[0].requirement",
        "[{\"requirement\":\"zh and\"}]|steps[0].requirement",
        "[{\"requirement\":\"((((((((((((zh))))))))))))\"}]|steps[0].requirement",
        "[{\"requirement\":\"ＺＨ\"}]|steps[0].requirement",
        "[{\"requirement\":5}]|steps[0].requirement",
        "[{\"requirement\":\"zh\"},{\"afterSeconds\":9,\"requirement\":\"zh>=3\"}]|steps[1].requirement",
      })
  void stepsThatCannotBeAreNamed(String steps, String field) {
    Refusal.names(putQueue("\"steps\":" + steps), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[null]|overflow[0]",
        "[{\"to\":\"CALLBACK\"}]|overflow[0].when",
        "[{\"when\":\"CLOSED\"}]|overflow[0].to",
        "[{\"when\":\"FULL_MOON\",\"to\":\"CALLBACK\"}]|overflow[0].when",
        "[{\"when\":\"CLOSED\",\"to\":\"NOWHERE\"}]|overflow[0].to",
        "[{\"when\":\"WAIT\",\"to\":\"CALLBACK\"}]|overflow[0].limit",
        "[{\"when\":\"WAIT\",\"limit\":0,\"to\":\"CALLBACK\"}]|overflow[0].limit",
        "[{\"when\":\"CLOSED\",\"limit\":3,\"to\":\"CALLBACK\"}]|overflow[0].limit",
        "[{\"when\":\"CLOSED\",\"to\":\"QUEUE\"}]|overflow[0].queue",
        "[{\"when\":\"CLOSED\",\"to\":\"QUEUE\",\"queue\":\"NO WAY\"}]|overflow[0].queue",
        "[{\"when\":\"CLOSED\",\"to\":\"QUEUE\",\"queue\":\"nowhere\"}]|overflow[0].queue",
        "[{\"when\":\"CLOSED\",\"to\":\"QUEUE\",\"queue\":\"bad\"}]|overflow[0].queue",
        "[{\"when\":\"CLOSED\",\"to\":\"CALLBACK\",\"queue\":\"general\"}]|overflow[0].queue",
        "[{\"when\":\"CLOSED\",\"to\":\"ANNOUNCEMENT\",\"textZh\":\"关\"}]|overflow[0].textEn",
        "[{\"when\":\"CLOSED\",\"to\":\"ANNOUNCEMENT\",\"textZh\":\""
            + " \",\"textEn\":\"x\"}]|overflow[0].textZh",
        "[{\"when\":\"CLOSED\",\"to\":\"ANNOUNCEMENT\",\"textZh\":\"\\u0000\",\"textEn\":\"x\"}]|overflow[0].textZh",
        "[{\"when\":\"CLOSED\",\"to\":\"WECHAT\"},{\"when\":\"CLOSED\",\"to\":\"CALLBACK\"}]|overflow[1].when",
      })
  void rulesThatCannotBeAreNamed(String rules, String field) {
    Refusal.names(putQueue("\"overflow\":" + rules), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|hours",
        "{\"tz\":\"Mars/Olympus\"}|hours",
        "{\"tz\":\"UTC\",\"hours\":{\"someday\":[]}}|hours",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":null}}|hours",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\"]]}}|hours.hours.mon[0]",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"17:00\",\"09:00\"]]}}|hours.hours.mon[0]",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"25:00\"]]}}|hours.hours.mon[0]",
        "{\"tz\":\"UTC\",\"holidays\":[\"2026-02-30\"]}|hours.holidays[0]",
        "{\"tz\":\"UTC\",\"overrides\":{\"2026-10-10\":[[\"x\",\"y\"]]}}|hours.overrides.2026-10-10[0]",
        "\"always\"|hours",
      })
  void hoursThatCannotBeAreNamed(String hours, String field) {
    Refusal.names(putQueue("\"hours\":" + hours), field);
  }

  @Test
  void aMessageIsThereInBothLanguages() {
    putQueue("\"rank\":{\"tierSeconds\":[]}")
        .expectBody()
        .jsonPath("$.errors[0].message")
        .isEqualTo("must have 7 values, one for each tier")
        .jsonPath("$.errors[0].messageZh")
        .isEqualTo("必须正好有 7 个星级的值");
  }

  @Test
  void aMegabyteIsTooLargeAndAMeaninglessBodyIsMalformed() {
    putQueue("\"x\":\"" + "x".repeat(1024 * 1024) + "\"")
        .expectStatus()
        .isEqualTo(413)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    for (String body : List.of("", "null", "[]", "{", "7", "\"general\"")) {
      put("/api/queues/bad", body)
          .expectStatus()
          .isBadRequest()
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
    supervisor.get().uri("/api/queues/bad").exchange().expectStatus().isNotFound();
  }

  @Test
  void manyStepsAndDatesAreRefusedNotEndured() {
    Refusal.names(putQueue("\"steps\":[{}" + ",{}".repeat(9_000) + "]"), "steps");
    StringBuilder dates = new StringBuilder("\"2026-01-01\"");
    for (int i = 0; i < 6_000; i++) {
      dates.append(",\"%04d-%02d-01\"".formatted(2027 + i / 12, 1 + i % 12));
    }
    Refusal.names(putQueue("\"hours\":{\"tz\":\"UTC\",\"holidays\":[" + dates + "]}"), "hours");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"capacity\":{\"CHAT\":-1}}|capacity.CHAT",
        "{\"capacity\":{\"CHAT\":11}}|capacity.CHAT",
        "{\"capacity\":{\"VOICE\":null}}|capacity.VOICE",
        "{\"capacity\":{\"VOICE\":\"1\"}}|capacity.VOICE",
        "{\"capacity\":{\"VOICE\":1.5}}|capacity.VOICE",
        "{\"capacity\":{\"FAX\":1}}|capacity.FAX",
        "{\"capacity\":[]}|capacity",
        "{\"skills\":[{\"name\":\"zh\",\"level\":9}]}|skills[0].level",
        "{\"skills\":[{\"name\":\"zh\"}]}|skills[0].level",
        "{\"skills\":[{\"name\":\"Ünknown\",\"level\":1}]}|skills[0].name",
        "{\"skills\":[{\"level\":1}]}|skills[0].name",
        "{\"skills\":[null]}|skills[0]",
        "{\"skills\":[{\"name\":\"zh\",\"level\":1},{\"name\":\"zh\",\"level\":2}]}|skills[1].name",
        "{\"skills\":[{\"name\":\"zh\",\"level\":1,\"since\":2020}]}|skills[0].since",
        "{\"queues\":[\"general\",\"nowhere\"]}|queues[1]",
        "{\"queues\":[null]}|queues[0]",
        "{\"queues\":\"general\"}|queues",
        "{\"displayName\":\" \"}|displayName",
        "{\"voiceInterruptsChat\":\"yes\"}|voiceInterruptsChat",
        "{\"id\":\"agent02\"}|id",
        "{\"phonePassword\":\"x\"}|phonePassword",
      })
  void anAbilityThatCannotBeIsNamed(String body, String field) {
    Refusal.names(put("/api/agents/agent01", body), field);
  }

  @Test
  void aThousandSkillsAreTooMany() {
    String skill = "{\"name\":\"s%d\",\"level\":1}";
    StringBuilder skills = new StringBuilder(skill.formatted(0));
    for (int i = 1; i < 1000; i++) {
      skills.append(',').append(skill.formatted(i));
    }
    Refusal.names(put("/api/agents/agent01", "{\"skills\":[" + skills + "]}"), "skills");
  }
}
