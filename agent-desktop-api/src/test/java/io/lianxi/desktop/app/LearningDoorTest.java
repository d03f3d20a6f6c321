package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static io.lianxi.desktop.app.ArticleRequests.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What readers open, think of and use, from outside. */
@NullUnmarked
class LearningDoorTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient EDITOR = CENTRE.as("editor");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");
  private static final String ARTICLE = "/api/knowledge/articles/";
  private static final String ARTICLES = "/api/knowledge/articles";

  private String article;
  private Contact call;

  @BeforeEach
  void anArticleAndACall() {
    JsonNode draft = read(EDITOR.post().uri(ARTICLES).bodyValue(wish("携号转网怎么办理")).exchange(), 201);
    article = draft.path("id").asString();
    send(EDITOR, ARTICLE + article + "/submit", Map.of()).expectStatus().isOk();
    send(SUPERVISOR, ARTICLE + article + "/approve", Map.of()).expectStatus().isOk();
    call = CENTRE.call();
  }

  @AfterEach
  void theCustomerHangsUp() {
    CENTRE.customerLeaves(call.id());
  }

  private static WebTestClient.ResponseSpec send(WebTestClient who, String uri, Object body) {
    return who.post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private static JsonNode get(WebTestClient who, String uri) {
    return read(who.get().uri(uri).exchange(), 200);
  }

  private static String search() {
    return get(AGENT, "/api/knowledge/search?q=携号转网").path("searchId").asString();
  }

  @Test
  void whatWasFoundIsOpenedByWhoSearched() {
    String address = "/api/knowledge/searches/" + search() + "/click";
    Map<String, Object> click = Map.of("article", article, "position", 1);
    send(AGENT, address, click).expectStatus().isNoContent();
    send(AGENT, address, click).expectStatus().isNoContent();
    send(SUPERVISOR, address, click).expectStatus().isNotFound();
    send(AGENT, "/api/knowledge/searches/" + UUID.randomUUID() + "/click", click)
        .expectStatus()
        .isNotFound();
    send(AGENT, "/api/knowledge/searches/none/click", click).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"position\":1}|article",
        "{\"article\":\"a b\",\"position\":1}|article",
        "{\"article\":\"a\"}|position",
        "{\"article\":\"a\",\"position\":0}|position",
        "{\"article\":\"a\",\"position\":1001}|position",
        "{\"article\":\"a\",\"position\":1.5}|position",
        "{\"article\":\"a\",\"position\":1,\"colour\":1}|colour"
      })
  void whatIsWrongWithAClickIsNamed(String body, String field) {
    assertThat(field(read(send(AGENT, "/api/knowledge/searches/x/click", body), 400)))
        .isEqualTo(field);
  }

  @Test
  void theLastOpinionOfEachReaderCounts() {
    String address = ARTICLE + article + "/feedback";
    send(AGENT, address, Map.of("edition", 1, "useful", false)).expectStatus().isNoContent();
    send(AGENT, address, Map.of("edition", 1, "useful", false, "comment", " 价格过期了 "))
        .expectStatus()
        .isNoContent();
    send(SUPERVISOR, address, Map.of("edition", 1, "useful", true, "contact", call.id().value()))
        .expectStatus()
        .isNoContent();
    JsonNode useful = get(AGENT, ARTICLE + article).path("useful");
    assertThat(useful.path("yes").asInt()).isEqualTo(1);
    assertThat(useful.path("no").asInt()).isEqualTo(1);
    JsonNode told = get(EDITOR, address);
    assertThat(told.size()).isEqualTo(2);
    assertThat(told.path(1).path("comment").asString()).isEqualTo("价格过期了");
    assertThat(told.path(1).path("by").asString()).isEqualTo("agent01");
    read(AGENT.get().uri(address).exchange(), 403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"useful\":true}|edition",
        "{\"edition\":0,\"useful\":true}|edition",
        "{\"edition\":2,\"useful\":true}|edition",
        "{\"edition\":1}|useful",
        "{\"edition\":1,\"useful\":\"yes\"}|useful",
        "{\"edition\":1,\"useful\":true,\"comment\":\"a\\u0000\"}|comment",
        "{\"edition\":1,\"useful\":true,\"stars\":5}|stars"
      })
  void whatIsWrongWithAnOpinionIsNamed(String body, String field) {
    assertThat(field(read(send(AGENT, ARTICLE + article + "/feedback", body), 400)))
        .isEqualTo(field);
  }

  @Test
  void aCommentHasItsLimitAndAnArticleHasToBeThere() {
    Map<String, Object> wish = Map.of("edition", 1, "useful", false, "comment", "长".repeat(501));
    assertThat(field(read(send(AGENT, ARTICLE + article + "/feedback", wish), 400)))
        .isEqualTo("comment");
    read(send(AGENT, ARTICLE + "none/feedback", wish), 404);
    read(send(AGENT, ARTICLE + "none/uses", Map.of()), 404);
  }

  @Test
  void contactsAndTicketsKnowWhatTheyUsed() {
    String ticket = ticket();
    String address = ARTICLE + article + "/uses";
    Map<String, Object> copied =
        Map.of("edition", 1, "how", "copied", "contact", call.id().value());
    send(SUPERVISOR, address, copied).expectStatus().isNoContent();
    send(SUPERVISOR, address, copied).expectStatus().isNoContent();
    send(AGENT, address, Map.of("edition", 1, "how", "read", "ticket", ticket))
        .expectStatus()
        .isNoContent();
    JsonNode ofCall = get(SUPERVISOR, "/api/contacts/" + call.id() + "/articles");
    assertThat(ofCall.size()).isEqualTo(1);
    assertThat(ofCall.path(0).path("title").asString()).isEqualTo("携号转网怎么办理");
    assertThat(ofCall.path(0).path("how").asString()).isEqualTo("copied");
    assertThat(ofCall.path(0).path("by").asString()).isEqualTo("supervisor");
    JsonNode ofTicket = get(AGENT, "/api/tickets/" + ticket + "/articles");
    assertThat(ofTicket.path(0).path("id").asString()).isEqualTo(article);
    assertThat(ofTicket.path(0).path("edition").asInt()).isEqualTo(1);
  }

  @Test
  void nobodyUsesBesideWhatTheyMayNotSee() {
    String address = ARTICLE + article + "/uses";
    String ticket = ticket();
    Map<String, Object> beside = Map.of("edition", 1, "how", "read", "contact", call.id().value());
    read(send(CENTRE.as("agent02"), address, beside), 403);
    read(
        CENTRE.as("agent02").get().uri("/api/contacts/" + call.id() + "/articles").exchange(), 403);
    read(send(EDITOR, address, Map.of("edition", 1, "how", "read", "ticket", ticket)), 403);
    read(EDITOR.get().uri("/api/tickets/" + ticket + "/articles").exchange(), 403);
    read(AGENT.get().uri("/api/tickets/none/articles").exchange(), 404);
    read(AGENT.get().uri("/api/contacts/none/articles").exchange(), 404);
    CENTRE
        .web()
        .get()
        .uri("/api/tickets/" + ticket + "/articles")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"edition\":1,\"how\":\"eaten\",\"ticket\":\"x\"}|how",
        "{\"edition\":1,\"ticket\":\"x\"}|how",
        "{\"edition\":1,\"how\":\"read\"}|contact",
        "{\"edition\":1,\"how\":\"read\",\"contact\":\"x\",\"ticket\":\"x\"}|contact",
        "{\"edition\":7,\"how\":\"read\",\"ticket\":\"x\"}|edition",
        "{\"edition\":1,\"how\":\"read\",\"ticket\":[]}|ticket"
      })
  void whatIsWrongWithAUseIsNamed(String body, String field) {
    assertThat(field(read(send(AGENT, ARTICLE + article + "/uses", body), 400))).isEqualTo(field);
  }

  private String ticket() {
    JsonNode opened =
        read(
            send(
                AGENT,
                "/api/tickets",
                Map.of(
                    "contactId",
                    call.id().value(),
                    "category",
                    "billing",
                    "subject",
                    "账单多收 30 元",
                    "description",
                    "客户反映账单多收")),
            201);
    return opened.path("id").asString();
  }
}
