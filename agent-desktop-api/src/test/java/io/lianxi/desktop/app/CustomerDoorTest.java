package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.ServicePasswords;
import io.lianxi.acd.customer.ServicePasswords.Verdict;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local user base, as staff and other programs keep it. */
@NullUnmarked
class CustomerDoorTest {
  private static final String CUSTOMERS = "/api/customers";
  private static final MediaType CSV = MediaType.valueOf("text/csv");

  private final Centre centre = Centre.one();
  private final WebTestClient agent = centre.as("agent01");
  private final WebTestClient supervisor = centre.as("supervisor");

  private static WebTestClient.ResponseSpec send(WebTestClient who, String query, Object file) {
    return who.post()
        .uri(CUSTOMERS + "/import" + query)
        .contentType(CSV)
        .bodyValue(file)
        .exchange();
  }

  private JsonNode in(String query, Object file) {
    return json(send(supervisor, query, file));
  }

  private static JsonNode json(WebTestClient.ResponseSpec answer) {
    byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return new JsonMapper().readTree(body);
  }

  private static JsonNode get(WebTestClient who, String address, Object... values) {
    return json(who.get().uri(address, values).exchange());
  }

  private static WebTestClient.ResponseSpec patch(WebTestClient who, String id, Object wish) {
    return who.patch().uri(CUSTOMERS + "/" + id).bodyValue(wish).exchange();
  }

  /** A new customer with a number of its own. */
  private String add(String number, String name) {
    in("", "customer_number,name,phone\n" + number + "," + name + ",13700000001\n");
    return get(agent, CUSTOMERS + "?number=" + number).path("items").path(0).path("id").asString();
  }

  private List<String> audited(String action) {
    return centre
        .bean(JdbcClient.class)
        .sql("select subject || '|' || detail from audit_lines where action = ? order by id")
        .params(action)
        .query(String.class)
        .list();
  }

  @Test
  void aFileIsTakenInAndFoundByNumberPhoneAndName() {
    String file =
        """
        customer_number,name,phone,tier,balance
        770001,欧阳一,13700770001,5,12.50
        770002,欧阳二,13700770002,9,1
        770003,欧阳三,13700770001,2,-1
        """;
    JsonNode report = in("", file);
    assertThat(report.path("imported").asInt()).isEqualTo(2);
    assertThat(report.path("added").asInt()).isEqualTo(2);
    assertThat(report.path("rejectedCount").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").path(0).toString())
        .isEqualTo(
            "{\"line\":3,\"field\":\"tier\",\"reason\":\"must be 1 to 7\",\"reasonZh\":\"必须是 1 到"
                + " 7\"}");
    JsonNode byNumber = get(agent, CUSTOMERS + "?number=770001").path("items");
    assertThat(byNumber.path(0).path("phone").asString()).isEqualTo("137****0001");
    assertThat(byNumber.path(0).path("balance").decimalValue()).isEqualByComparingTo("12.5");
    JsonNode byPhone = get(agent, CUSTOMERS + "?phone=137 0077 0001").path("items");
    assertThat(byPhone).hasSize(2);
    JsonNode first = get(agent, CUSTOMERS + "?name={name}&size=1", "欧阳");
    assertThat(first.path("items")).hasSize(1);
    String next = first.path("next").asString();
    JsonNode second = get(agent, CUSTOMERS + "?name={name}&size=1&after=" + next, "欧阳");
    assertThat(second.path("items").path(0).path("number"))
        .isNotEqualTo(first.path("items").path(0).path("number"));
    assertThat(second.path("next").isMissingNode() || second.path("next").isNull()).isTrue();
    assertThat(audited("CUSTOMERS_IMPORTED"))
        .contains("|customers: 2 lines, 2 of them new, 1 refused");
  }

  @Test
  void whatCustomersHaveComesInByFilesOfTheirOwn() {
    String id = add("770011", "诸葛");
    in("?kind=bills", "customer_number,month,amount,items\n770011,2026-02,134,月租=129|流量=5\n");
    in("?kind=contracts", "customer_number,contract_number,ends_on\n770011,K1,2027-01-31\n");
    in("?kind=usage", "customer_number,kind,allowance,used\n770011,DATA,100,130\n");
    in(
        "?kind=calls",
        """
        customer_number,number,other,started_at,seconds,charge
        770011,13700000001,13900001111,2026-02-10T08:00:00+08:00,600,1
        770011,13700000001,13900002222,2026-02-10T08:05:00+08:00,60,1
        """);
    JsonNode profile = get(agent, CUSTOMERS + "/" + id);
    assertThat(profile.path("name").asString()).isEqualTo("诸葛");
    assertThat(profile.path("bills").path(0).path("items").path(0).path("name").asString())
        .isEqualTo("月租");
    assertThat(profile.path("contracts").path(0).path("endsOn").asString()).isEqualTo("2027-01-31");
    assertThat(profile.path("usage").path(0).path("left").asInt()).isZero();
    assertThat(profile.path("suspicious").path(0).path("why").asString()).isEqualTo("TWO_AT_ONCE");
    assertThat(profile.path("suspicious").path(0).path("other").asString())
        .isEqualTo("139****2222");
  }

  @Test
  void theCustomersOfTheDemoHaveAccountsAndTwoHaveSuspiciousBills() {
    for (int n = 1; n <= DemoData.customers(); n++) {
      JsonNode profile = get(agent, CUSTOMERS + "/demo-%02d".formatted(n));
      assertThat(profile.path("bills")).hasSize(6);
      assertThat(profile.path("contracts")).hasSize(1);
      assertThat(profile.path("usage")).hasSize(3);
      assertThat(profile.path("suspicious"))
          .as("customer " + n)
          .hasSize(n == DemoAccounts.TOO_LONG || n == DemoAccounts.TWO_AT_ONCE ? 1 : 0);
    }
    assertThat(centre.bean(ServicePasswords.class).verify("13800000007", DemoAccounts.PASSWORD))
        .isInstanceOf(Verdict.Right.class);
  }

  @Test
  void aFileMayBeWrittenByASpreadsheetOfAChineseDesktop() {
    in("", "客户编号,姓名,电话\n770021,慕容,13700770021\n".getBytes(Charset.forName("GB18030")));
    assertThat(
            get(agent, CUSTOMERS + "?number=770021").path("items").path(0).path("name").asString())
        .isEqualTo("慕容");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?kind=cars | customer_number\\n1 | kind",
        "''         | name,phone\\nx,1    | customer_number",
        "?kind=bills| customer_number\\n1 | month",
      })
  void aFileOfWhichNothingCanBeReadIsRefused(String query, String file, String field) {
    Refusal.names(send(supervisor, query, file.replace("\\n", "\n")), field);
  }

  @Test
  void anEmptyFileIsRefused() {
    supervisor
        .post()
        .uri(CUSTOMERS + "/import")
        .contentType(CSV)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void whatIsChangedIsToldWithWhoAndWhenAndWhatWasBefore() {
    String id = add("770031", "司马");
    patch(supervisor, id, Map.of("tier", 6, "phone", "13700770031", "birthDate", "1955-01-02"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.tier")
        .isEqualTo(6)
        .jsonPath("$.phone")
        .isEqualTo("137****0031");
    JsonNode changes = get(supervisor, CUSTOMERS + "/" + id + "/changes");
    JsonNode newest = changes.path("items").path(0);
    assertThat(newest.path("by").asString()).isEqualTo("supervisor");
    assertThat(newest.path("at").asString()).endsWith("Z");
    assertThat(newest.path("fields").path("tier").toString())
        .isEqualTo("{\"before\":\"1\",\"after\":\"6\"}");
    assertThat(newest.path("fields").path("phone").path("after").asString())
        .isEqualTo("137****0031");
    assertThat(newest.path("fields").path("birthDate").path("after").asString())
        .isEqualTo("1955-01-02");
    assertThat(changes.path("items")).hasSize(2);
    JsonNode page = get(supervisor, CUSTOMERS + "/" + id + "/changes?size=1");
    JsonNode rest =
        get(supervisor, CUSTOMERS + "/" + id + "/changes?after=" + page.path("next").asString());
    assertThat(rest.path("items")).hasSize(1);
    assertThat(audited("CUSTOMER_CHANGED")).contains("770031|phone, tier, birth_date");
  }

  @Test
  void aNewPasswordCountsAndIsToldToNobody() {
    String id = add("770041", "上官");
    patch(supervisor, id, Map.of("password", "864209")).expectStatus().isOk();
    assertThat(centre.bean(ServicePasswords.class).verify("770041", "864209"))
        .isInstanceOf(Verdict.Right.class);
    assertThat(get(supervisor, CUSTOMERS + "/" + id + "/changes").toString())
        .contains("password", "***")
        .doesNotContain("864209", "argon2");
    assertThat(get(agent, CUSTOMERS + "/" + id).toString()).doesNotContain("argon2", "864209");
    assertThat(String.join("", audited("CUSTOMER_CHANGED"))).doesNotContain("864209");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tier\":8}                     | tier",
        "{\"tier\":\"x\"}                 | tier",
        "{\"name\":\" \"}                 | name",
        "{\"name\":\"a\\u0000\"}          | name",
        "{\"type\":\"DOG\"}               | type",
        "{\"phone\":\"12\"}               | phone",
        "{\"language\":\"FR\"}            | language",
        "{\"balance\":1.234}              | balance",
        "{\"balance\":1e999999999}        | balance",
        "{\"balance\":1e-999999}          | balance",
        "{\"birthDate\":\"1955-02-30\"}   | birthDate",
        "{\"province\":\"a\\nb\"}         | province",
        "{\"points\":-1}                  | points",
        "{\"points\":1e30}                | points",
        "{\"password\":\"secret\"}        | password",
        "{\"number\":\"1\"}               | number",
      })
  void whatCannotBeIsNamed(String wish, String field) {
    String id = add("770051", "东方");
    Refusal.names(
        supervisor
            .patch()
            .uri(CUSTOMERS + "/" + id)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(wish)
            .exchange(),
        field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number=a%20b",
        "number=",
        "name=",
        "name=%00",
        "name=x&size=0",
        "name=x&after=a%20b",
        "phone=10086&name=x",
        "size=5",
      })
  void aSearchForWhatCannotBeIsRefused(String query) {
    supervisor
        .get()
        .uri(URI.create(centre.url() + CUSTOMERS + "?" + query))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void eachRoleDoesWhatIsItsOwn() {
    String id = add("770061", "独孤");
    send(agent, "", "customer_number\n").expectStatus().isForbidden();
    patch(agent, id, Map.of("tier", 7)).expectStatus().isForbidden();
    agent.get().uri(CUSTOMERS + "/" + id + "/changes").exchange().expectStatus().isForbidden();
    WebTestClient auditor = centre.as("auditor");
    auditor.get().uri(CUSTOMERS + "/" + id + "/changes").exchange().expectStatus().isOk();
    auditor.get().uri(CUSTOMERS + "/" + id).exchange().expectStatus().isForbidden();
    centre.as("editor").get().uri(CUSTOMERS + "?number=1").exchange().expectStatus().isForbidden();
    send(centre.web(), "", "customer_number\n").expectStatus().isUnauthorized();
    supervisor.get().uri(CUSTOMERS + "/nobody/changes").exchange().expectStatus().isNotFound();
    patch(supervisor, "nobody", Map.of("tier", 7)).expectStatus().isNotFound();
  }

  @Test
  void naughtyStringsInEveryFieldAreTextOrRefused() {
    String id = add("770071", "南宫");
    for (String text : Texts.naughty()) {
      for (List<String> fields :
          List.of(
              List.of("name", "plan", "province"),
              List.of("phone", "language", "birthDate", "password"),
              List.of("tier"),
              List.of("balance"),
              List.of("type"))) {
        Map<String, String> wish = new LinkedHashMap<>();
        fields.forEach(field -> wish.put(field, text));
        assertThat(status(patch(supervisor, id, wish))).as(fields + " " + text).isIn(200, 400);
      }
      assertThat(status(supervisor.get().uri(CUSTOMERS + "?name={text}", text).exchange()))
          .as(text)
          .isIn(200, 400);
      assertThat(status(supervisor.get().uri(CUSTOMERS + "?number={text}", text).exchange()))
          .as(text)
          .isIn(200, 400);
    }
  }

  private static int status(WebTestClient.ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  @Test
  void naughtyStringsInEveryColumnAreTextOrRefused() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(
        "",
        "customer_number,name,type,phone,tier,language,plan,balance,birth_date,points,province,password,password_hash");
    columns.put("?kind=bills", "customer_number,month,amount,items");
    columns.put(
        "?kind=contracts", "customer_number,contract_number,contract_name,starts_on,ends_on");
    columns.put("?kind=usage", "customer_number,kind,allowance,used");
    columns.put("?kind=calls", "customer_number,number,other,started_at,seconds,charge");
    columns.forEach(
        (query, header) -> {
          StringBuilder file = new StringBuilder(header + "\n");
          int width = header.split(",", -1).length;
          int lines = 0;
          for (String text : Texts.naughty()) {
            String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
            file.append((quoted + ",").repeat(width - 1)).append(quoted).append("\n");
            file.append("770071").append(",".repeat(width - 1)).append("\n");
            lines += 2;
          }
          JsonNode report = in(query, file.toString());
          assertThat(report.path("imported").asInt() + report.path("rejectedCount").asInt())
              .as(query)
              .isEqualTo(lines);
          send(supervisor, query, Texts.naughty().toString()).expectStatus().is4xxClientError();
        });
  }

  @Test
  void staffWriteDownWhatTheyKnowAndGiveTags() {
    String address = CUSTOMERS + "/" + add("N-NOTES", "记录");
    WebTestClient other = centre.as("agent02");
    JsonNode note = note(agent, address, "喜欢上午接电话", 201);
    put(agent, address + "/tags", "{\"tags\":[\" 老客户 \",\"政企\",\"政企\"]}", 200);
    JsonNode known = get(other, address + "/notes");
    assertThat(known.path("tags").toString()).isEqualTo("[\"政企\",\"老客户\"]");
    assertThat(known.path("notes").get(0).path("text").asString()).isEqualTo("喜欢上午接电话");
    assertThat(known.path("notes").get(0).path("by").asString()).isEqualTo("agent01");
    String ofNote = address + "/notes/" + note.path("id").asString();
    other.delete().uri(ofNote).exchange().expectStatus().isForbidden();
    agent.delete().uri(ofNote).exchange().expectStatus().isNoContent();
    agent.delete().uri(ofNote).exchange().expectStatus().isNotFound();
    agent.delete().uri(address + "/notes/none").exchange().expectStatus().isNotFound();
    assertThat(get(agent, address + "/notes").path("notes").isEmpty()).isTrue();
  }

  @Test
  void notesAndTagsThatAreNoneAreNamed() {
    String address = CUSTOMERS + "/" + add("N-WRONG", "记录");
    assertThat(note(agent, address, " ", 400).toString()).contains("\"text\"");
    assertThat(note(agent, address, "x".repeat(2001), 400).toString()).contains("\"text\"");
    for (String wrong :
        List.of("{}", "{\"tags\":[\"\"]}", "{\"tags\":[\"" + "长".repeat(21) + "\"]}")) {
      assertThat(put(agent, address + "/tags", wrong, 400).toString()).contains("tags");
    }
    put(agent, CUSTOMERS + "/nobody/tags", "{\"tags\":[]}", 404);
    centre.as("editor").get().uri(address + "/notes").exchange().expectStatus().isForbidden();
  }

  private static JsonNode note(WebTestClient who, String address, String text, int status) {
    return answered(
        who.post().uri(address + "/notes").bodyValue(Map.of("text", text)).exchange(), status);
  }

  private static JsonNode put(WebTestClient who, String address, String body, int status) {
    return answered(
        who.put().uri(address).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange(),
        status);
  }

  private static JsonNode answered(WebTestClient.ResponseSpec answer, int status) {
    byte[] body =
        answer.expectStatus().isEqualTo(status).expectBody().returnResult().getResponseBody();
    return new JsonMapper().readTree(body);
  }
}
