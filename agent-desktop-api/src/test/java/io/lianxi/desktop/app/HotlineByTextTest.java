package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The shipped hotline, met by somebody who writes: the same flow that callers go through. */
@NullUnmarked
class HotlineByTextTest {
  private static final String NUMBER = "C00000001";
  private final Centre centre = Centre.one();

  @AfterEach
  void everyoneGoes() {
    centre.presence("agent01", "OFFLINE");
  }

  /** What a page of the operator's gives a customer who is logged in there. */
  static String proof(String number, Instant until) throws Exception {
    String sealed = number + "." + until.getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Centre.CUSTOMER_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return sealed
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
  }

  private ContactId contact() {
    return centre.bean(Contacts.class).open().stream()
        .filter(contact -> contact.origin().channel() == Channel.CHAT)
        .max(Comparator.comparing(contact -> contact.origin().openedAt()))
        .orElseThrow()
        .id();
  }

  @Test
  void aWebUserGoesThroughVerificationBalanceComplaintAndSatisfaction() throws Exception {
    String token = proof(NUMBER, Instant.now().plusSeconds(600));
    try (Listener desk =
            Listener.connect(
                centre.liveUrl() + "/live/desk?ticket=" + centre.ticket("agent01"), centre.url());
        ChatPage page =
            ChatPage.open(centre, Map.of("token", token, "language", "zh", "site", "test"))) {
      desk.next("snapshot");
      page.write("你好");
      assertThat(ChatPage.text(page.untilSaid("[1 查询本机余额]"))).contains("[0 人工服务]");
      ContactId id = contact();
      page.write("话费、套餐和积分");
      page.untilSaid("请输入服务密码");
      page.write("000000");
      page.untilSaid("密码不正确");
      page.untilSaid("请输入服务密码");
      page.write("２４６８１０");
      page.untilSaid("[1 查询余额]");
      page.write("1");
      page.untilSaid("您的账户余额是115.13元");
      page.untilSaid("[1 查询余额]");
      page.write("返回主菜单");
      page.untilSaid("[5 自助登记投诉]");
      page.write("五");
      page.untilSaid("[1 费用问题]");
      page.write("费用");
      assertThat(ChatPage.text(page.untilSaid("已经为您登记"))).contains("T20");
      page.untilSaid("[0 人工服务]");
      centre.presence("agent01", "AVAILABLE");
      page.write("人工服务");
      page.untilSaid("正在为您转接人工服务");
      servedBy(desk, page, id);
      rates(page, id);
      isNowhereKept(id, "246810");
    }
  }

  private void servedBy(Listener desk, ChatPage page, ContactId id) throws Exception {
    WebTestClient agent = centre.as("agent01");
    assertThat(desk.next("offered").path("contact").path("channel").asString()).isEqualTo("CHAT");
    act(agent, id, "accept");
    page.untilSaid("为您服务");
    say(agent, id, "您好，请讲。");
    assertThat(page.untilSaid("您好，请讲。").path("from").asString()).isEqualTo("agent");
    page.write("谢谢，没有别的了");
    JsonNode heard = desk.next("chat.message");
    while (!"customer".equals(heard.path("message").path("from").asString())) {
      heard = desk.next("chat.message");
    }
    assertThat(heard.path("message").path("text").asString()).isEqualTo("谢谢，没有别的了");
    act(agent, id, "end");
  }

  private static void act(WebTestClient agent, ContactId id, String verb) {
    agent.post().uri("/api/contacts/{id}/{verb}", id, verb).exchange().expectStatus().isOk();
  }

  private static void say(WebTestClient agent, ContactId id, String text) {
    agent
        .post()
        .uri("/api/chats/{id}/messages", id)
        .bodyValue(Map.of("key", "a-" + System.nanoTime(), "text", text))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  private void rates(ChatPage page, ContactId id) throws Exception {
    page.untilSaid("请为这次服务打分");
    page.write("很好");
    page.untilSaid("打分");
    page.write("五");
    page.untilSaid("感谢您的评价");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        centre
                            .bean(JdbcClient.class)
                            .sql(
                                "select body->>'score' from contact_events"
                                    + " where contact = :id and type = 'Rated'")
                            .param("id", id.uuid())
                            .query(String.class)
                            .list())
                    .containsExactly("5"));
    centre
        .as("agent01")
        .post()
        .uri("/api/contacts/{id}/wrap-up", id)
        .bodyValue(Map.of("disposition", "RESOLVED"))
        .exchange()
        .expectStatus()
        .isOk();
    await()
        .untilAsserted(
            () ->
                assertThat(centre.bean(ContactHistory.class).find(id).map(Contact::state))
                    .contains(ContactState.CLOSED));
  }

  /** A service password is in no table that anything of the conversation gets into. */
  private void isNowhereKept(ContactId id, String secret) {
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    List<String> kept = new ArrayList<>();
    kept.addAll(
        jdbc.sql("select content::text from chat_messages where contact = :id")
            .param("id", id.uuid())
            .query(String.class)
            .list());
    kept.addAll(
        jdbc.sql("select memory from chats where contact = :id")
            .param("id", id.uuid())
            .query(String.class)
            .list());
    kept.addAll(
        jdbc.sql("select body::text from contact_events where contact = :id")
            .param("id", id.uuid())
            .query(String.class)
            .list());
    assertThat(kept).isNotEmpty().noneMatch(text -> text.contains(secret));
    assertThat(kept).noneMatch(text -> text.contains("２４６８１０"));
  }
}
