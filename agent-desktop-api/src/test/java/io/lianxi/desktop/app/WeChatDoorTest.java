package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.wechat.standin.Seal;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the door says to the platform, and to those who are not. */
@NullUnmarked
@ExtendWith(WeChatCopies.Stopping.class)
class WeChatDoorTest {
  private static final WeChatCopies COPIES = WeChatCopies.one();
  private static final String NONCE = "n";

  private static String signed(long at) {
    return "?signature=%s&timestamp=%d&nonce=%s"
        .formatted(Seal.signature("token", Long.toString(at), NONCE), at, NONCE);
  }

  private static String sealed(String cipher) {
    long now = Instant.now().getEpochSecond();
    return signed(now)
        + "&msg_signature="
        + Seal.signature("token", Long.toString(now), NONCE, cipher);
  }

  private static WebTestClient.ResponseSpec post(String account, String query, String body) {
    return COPIES
        .first()
        .web()
        .post()
        .uri(URI.create(COPIES.first().url() + "/wechat/" + account + query))
        .contentType(MediaType.TEXT_XML)
        .bodyValue(body)
        .exchange();
  }

  private static void refused(WebTestClient.ResponseSpec answer, int status, String slug) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:" + slug);
  }

  private static String encrypted(String cipher) {
    return "<xml><Encrypt><![CDATA[" + cipher + "]]></Encrypt></xml>";
  }

  @Test
  void thePlatformIsToldThatTheAddressIsOurs() {
    assertThat(COPIES.platform().verifies("5927782489442352469"))
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.body()).isEqualTo("5927782489442352469");
            });
  }

  @Test
  void aLetterIsAnsweredBySuccess() {
    WeChatUser user = COPIES.stranger();
    assertThat(user.writes("你好").last().body()).isEqualTo("success");
    assertThat(COPIES.said(user)).isNotEmpty();
  }

  @Test
  void whatIsNotThePlatformsIsForbidden() {
    long now = Instant.now().getEpochSecond();
    refused(post("hotline", "", "<xml/>"), 403, "forbidden");
    refused(
        post("hotline", "?signature=0&timestamp=" + now + "&nonce=n", "<xml/>"), 403, "forbidden");
    refused(post("hotline", signed(now), encrypted("AAAA")), 403, "forbidden");
    COPIES
        .first()
        .web()
        .get()
        .uri("/wechat/hotline?signature=0&timestamp=1&nonce=n&echostr=x")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void whatIsSentAgainAfterLongIsForbidden() {
    refused(
        post("hotline", signed(Instant.now().getEpochSecond() - 3_600), "<xml/>"), 403, "stale");
    refused(
        post("hotline", signed(Instant.now().getEpochSecond() + 3_600), "<xml/>"), 403, "stale");
  }

  @Test
  void anAccountThatTheHouseDoesNotHaveIsNotFound() {
    refused(post("other", signed(Instant.now().getEpochSecond()), "<xml/>"), 404, "not-found");
  }

  @Test
  void whatCannotBeReadIsAProblemWithItsField() {
    String readable = signed(Instant.now().getEpochSecond());
    for (String body :
        new String[] {
          "",
          "not xml",
          "<xml>",
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml>&b;</xml>",
          "<!DOCTYPE x [<!ENTITY a SYSTEM"
              + " \"file:///etc/passwd\">]><xml><Encrypt>&a;</Encrypt></xml>",
          "<xml><Content>readable</Content></xml>",
        }) {
      refused(post("hotline", readable, body), 400, "invalid");
    }
    refused(post("hotline", sealed("AAAA"), encrypted("AAAA")), 400, "invalid");
    refused(post("hotline", sealed("!"), encrypted("!")), 400, "invalid");
    String nobody =
        new Seal(StandInFixtures.AES_KEY, "wx0123456789")
            .encrypted(
                "1234567890123456",
                "<xml><FromUserName>not an openid</FromUserName><MsgType>text</MsgType></xml>");
    refused(post("hotline", sealed(nobody), encrypted(nobody)), 400, "invalid");
  }

  @Test
  void whatIsLongerThanALetterIsTooLarge() {
    refused(
        post("hotline", signed(Instant.now().getEpochSecond()), encrypted("A".repeat(100_000))),
        413,
        "too-large");
  }
}
