package io.lianxi.ivr.wechat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lianxi.acd.time.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in behaves as the platform is documented to. */
@NullUnmarked
class WeChatStandInTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T04:00:00Z"));
  private final List<Came> came = new CopyOnWriteArrayList<>();
  private final CountDownLatch isOver = new CountDownLatch(1);
  private final WeChatStandIn platform = standIn(StandInAccount.Mode.PLAIN);
  private final WeChatUser wang = platform.user("o-wang");
  private HttpServer server;

  /** How the n-th callback is answered: an HTTP status, or 0 for never. */
  private volatile IntUnaryOperator answers = n -> 200;

  private record Came(Map<String, String> query, String body) {}

  private WeChatStandIn standIn(StandInAccount.Mode mode) {
    return WeChatStandIn.start(
        StandInFixtures.account(mode), Manner.DOCUMENTED.patient(PATIENCE), clock);
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::called);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
    platform.callsBack(address());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/wechat/hotline";
  }

  private void called(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query =
          Stream.of(exchange.getRequestURI().getRawQuery().split("&", -1))
              .map(part -> part.split("=", 2))
              .collect(
                  Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
      came.add(new Came(query, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      int status = answers.applyAsInt(came.size());
      if (status == 0) {
        isOver.await();
        return;
      }
      byte[] answer = query.getOrDefault("echostr", "success").getBytes(UTF_8);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    isOver.countDown();
    platform.close();
    server.stop(0);
  }

  @Test
  void asksFirstWhetherTheAddressIsTheAccounts() {
    assertThat(platform.verifies("5927782489442352469").body()).isEqualTo("5927782489442352469");
    Map<String, String> query = came.getFirst().query();
    assertThat(query.get("signature"))
        .isEqualTo(Seal.signature("token", query.get("timestamp"), query.get("nonce")));
  }

  @ParameterizedTest
  @EnumSource(StandInAccount.Mode.class)
  void signsAndEncryptsAsTheAccountWishes(StandInAccount.Mode mode) {
    try (WeChatStandIn other = standIn(mode)) {
      other.callsBack(address());
      Letter letter = other.user("o-li").text("a]]>b<&你好");
      assertThat(other.deliver(letter).isAnswered()).isTrue();
      Map<String, String> query = came.getFirst().query();
      String body = came.getFirst().body();
      assertThat(query.get("signature"))
          .isEqualTo(Seal.signature("token", query.get("timestamp"), query.get("nonce")));
      assertThat(query.get("openid")).isEqualTo("o-li");
      assertThat(body.contains("<Content>")).isEqualTo(mode != StandInAccount.Mode.AES);
      assertThat(query.containsKey("encrypt_type")).isEqualTo(mode != StandInAccount.Mode.PLAIN);
      if (mode != StandInAccount.Mode.PLAIN) {
        String cipher = body.replaceFirst("(?s).*<Encrypt><!\\[CDATA\\[(.*)]]></Encrypt>.*", "$1");
        assertThat(new Seal(StandInFixtures.AES_KEY, "wx0123456789").decrypted(cipher))
            .isEqualTo(letter.xml());
        assertThat(query.get("msg_signature"))
            .isEqualTo(Seal.signature("token", query.get("timestamp"), query.get("nonce"), cipher));
      }
    }
  }

  @Test
  void sendsThreeTimesMoreWhatIsNotAnswered() {
    answers = n -> n % 2 == 0 ? 500 : 0;
    Pushed pushed = platform.deliver(wang.text("hello"));
    assertThat(pushed.isAnswered()).isFalse();
    assertThat(pushed.attempts())
        .hasSize(4)
        .extracting(Pushed.Attempt::status)
        .containsExactly(0, 500, 0, 500);
    assertThat(pushed.attempts().getFirst().took()).isGreaterThanOrEqualTo(PATIENCE);
    assertThat(came).extracting(Came::body).containsOnly(came.getFirst().body());
    assertThat(came).extracting(letter -> letter.query().get("nonce")).doesNotHaveDuplicates();
  }

  @Test
  void isContentWithTheFirstAnswer() {
    answers = n -> n == 2 ? 200 : 502;
    assertThat(platform.deliver(wang.text("hello")).attempts()).hasSize(2);
    assertThat(came).hasSize(2);
  }

  @Test
  void mayDeliverTwiceAndInAnotherOrder() {
    Letter first = wang.text("1");
    Letter second = wang.text("2");
    platform.deliver(second);
    platform.deliver(first);
    platform.deliver(second);
    assertThat(came)
        .extracting(Came::body)
        .containsExactly(second.xml(), first.xml(), second.xml());
    assertThat(first.key()).isLessThan(second.key());
  }

  private JsonNode call(String path, String body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.apiUrl() + path));
      return JSON.readTree(
          CLIENT
              .send(
                  body.isEmpty()
                      ? request.build()
                      : request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      return JSON.createObjectNode().put("errcode", -2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String plainToken() {
    return call("/cgi-bin/token?grant_type=client_credential&appid=wx0123456789&secret=secret", "")
        .path("access_token")
        .asString();
  }

  private String stableToken(boolean isForced) {
    return call(
            "/cgi-bin/stable_token",
            """
            {"grant_type":"client_credential","appid":"wx0123456789","secret":"secret",\
            "force_refresh":%s}\
            """
                .formatted(isForced))
        .path("access_token")
        .asString();
  }

  private int send(String token) {
    return send(token, "o-wang", "hello");
  }

  private int send(String token, String to, String text) {
    return call(
            "/cgi-bin/message/custom/send?access_token=" + token,
            JSON.writeValueAsString(
                Map.of("touser", to, "msgtype", "text", "text", Map.of("content", text))))
        .path("errcode")
        .asInt();
  }

  @Test
  void aTokenIsGoodForTwoHoursAndFiveMinutesBesideANewerOne() {
    wang.text("hello");
    String first = plainToken();
    assertThat(send(first)).isZero();
    clock.advance(Duration.ofMinutes(100));
    String second = plainToken();
    clock.advance(Duration.ofSeconds(299));
    assertThat(send(first)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(send(first)).isEqualTo(40001);
    assertThat(send(second)).isZero();
    clock.advance(Duration.ofMinutes(115));
    assertThat(send(second)).isEqualTo(42001);
    assertThat(send("made-up")).isEqualTo(40001);
    assertThat(send("")).isEqualTo(41001);
  }

  @Test
  void aStableTokenIsTheSameUntilFiveMinutesBeforeItsEnd() {
    wang.text("hello");
    String first = stableToken(false);
    clock.advance(Duration.ofMinutes(114));
    assertThat(stableToken(false)).isEqualTo(first);
    clock.advance(Duration.ofMinutes(1));
    String second = stableToken(false);
    assertThat(second).isNotEqualTo(first);
    assertThat(send(first)).isZero();
    String third = stableToken(true);
    assertThat(send(second)).isEqualTo(40001);
    assertThat(send(third)).isZero();
    assertThat(platform.tokensIssued()).isEqualTo(3);
  }

  @Test
  void noTokenIsGivenToStrangers() {
    String asked = "/cgi-bin/token?grant_type=%s&appid=%s&secret=%s";
    assertThat(call(asked.formatted("x", "wx0123456789", "secret"), "").path("errcode").asInt())
        .isEqualTo(40002);
    assertThat(
            call(asked.formatted("client_credential", "wx1", "secret"), "").path("errcode").asInt())
        .isEqualTo(40013);
    assertThat(
            call(asked.formatted("client_credential", "wx0123456789", "x"), "")
                .path("errcode")
                .asInt())
        .isEqualTo(40125);
  }

  @Test
  void fiveMessagesAfterOneWithin48Hours() {
    String token = stableToken(false);
    assertThat(send(token)).isEqualTo(45015);
    wang.text("hello");
    for (int i = 0; i < 5; i++) {
      assertThat(send(token)).isZero();
    }
    assertThat(send(token)).isEqualTo(45047);
    wang.text("are you there?");
    clock.advance(Duration.ofDays(2).minusSeconds(1));
    assertThat(send(stableToken(false))).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(send(stableToken(false))).isEqualTo(45015);
    assertThat(wang.texts()).hasSize(6);
  }

  @Test
  void threeWithinAMinuteOfAClickAFollowOrAScan() {
    String token = stableToken(false);
    for (Letter letter : List.of(wang.clicks("1"), wang.follows(), wang.scans("7"))) {
      clock.advance(Duration.ofSeconds(100));
      assertThat(send(token)).as(letter.key()).isEqualTo(45015);
    }
    wang.clicks("1");
    assertThat(send(token)).isZero();
    assertThat(send(token)).isZero();
    assertThat(send(token)).isZero();
    assertThat(send(token)).isEqualTo(45047);
    clock.advance(Duration.ofMinutes(1));
    assertThat(send(token)).isEqualTo(45015);
    wang.views("http://127.0.0.1/");
    assertThat(send(token)).isEqualTo(45015);
    wang.chooses("1", "menu");
    assertThat(send(token)).isZero();
    wang.unfollows();
    assertThat(send(token)).isEqualTo(45015);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    String token = stableToken(false);
    wang.text("hello");
    assertThat(send(token, "o-nobody", "hello")).isEqualTo(40003);
    assertThat(send(token, "o-wang", "")).isEqualTo(44004);
    assertThat(send(token, "o-wang", "你".repeat(683))).isEqualTo(45002);
    assertThat(
            call(
                    "/cgi-bin/message/custom/send?access_token=" + token,
                    "{\"touser\":\"o-wang\",\"msgtype\":\"image\",\"image\":{\"media_id\":\"x\"}}")
                .path("errcode")
                .asInt())
        .isEqualTo(40007);
    assertThat(
            call("/cgi-bin/message/custom/send?access_token=" + token, "{\"msgtype\":\"smell\"}")
                .path("errcode")
                .asInt())
        .isEqualTo(40008);
    assertThat(platform.sent()).isEmpty();
  }

  @Test
  void goesWrongAsItIsTold() {
    String token = stableToken(false);
    wang.text("hello");
    platform.faults().refuse(-1, 2);
    assertThat(send(token)).isEqualTo(-1);
    assertThat(send(token)).isEqualTo(-1);
    assertThat(send(token)).isZero();
    platform.faults().dailyLimit(1);
    assertThat(send(token)).isEqualTo(45009);
    platform.faults().none();
    platform.faults().loseAnswers(1);
    assertThat(send(token)).isEqualTo(-2);
    assertThat(wang.texts()).hasSize(2);
    platform.expireTokens();
    assertThat(send(token)).isEqualTo(42001);
    platform.dies();
    assertThat(send(token)).isEqualTo(-2);
    platform.comesBack();
    assertThat(send(stableToken(false))).isZero();
  }

  @Test
  void typingIsShownOnceAndOnlySoonAfterAMessage() {
    String path = "/cgi-bin/message/custom/typing?access_token=" + stableToken(false);
    String typing = "{\"touser\":\"o-wang\",\"command\":\"Typing\"}";
    assertThat(call(path, typing).path("errcode").asInt()).isEqualTo(45080);
    wang.text("hello");
    assertThat(call(path, typing).path("errcode").asInt()).isZero();
    assertThat(call(path, typing).path("errcode").asInt()).isEqualTo(45081);
    clock.advance(Duration.ofSeconds(15));
    assertThat(call(path, typing).path("errcode").asInt()).isZero();
    assertThat(
            call(path, "{\"touser\":\"o-wang\",\"command\":\"CancelTyping\"}")
                .path("errcode")
                .asInt())
        .isZero();
    clock.advance(Duration.ofSeconds(31));
    assertThat(call(path, typing).path("errcode").asInt()).isEqualTo(45080);
    assertThat(call(path, "{\"touser\":\"o-wang\"}").path("errcode").asInt()).isEqualTo(45072);
  }

  @Test
  void filesAreThereForWhoKnowsTheirName() throws Exception {
    String id =
        wang.image(new byte[] {1, 2, 3}).xml().replaceAll(".*(media-[0-9-]+)]]></MediaId.*", "$1");
    String path = platform.apiUrl() + "/cgi-bin/media/get?access_token=" + stableToken(false);
    HttpResponse<byte[]> file =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(path + "&media_id=" + id)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(file.body()).containsExactly(1, 2, 3);
    assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(
            call("/cgi-bin/media/get?media_id=x&access_token=" + stableToken(false), "")
                .path("errcode")
                .asInt())
        .isEqualTo(40007);
  }

  @Test
  void whoSomebodyIsCanBeAsked() {
    wang.isCalled("小王 😀");
    String token = stableToken(false);
    assertThat(
            call("/cgi-bin/user/info?openid=o-wang&access_token=" + token, "")
                .path("nickname")
                .asString())
        .isEqualTo("小王 😀");
    assertThat(
            call("/cgi-bin/user/info?openid=x&access_token=" + token, "").path("errcode").asInt())
        .isEqualTo(40003);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40016|{\"button\":[]}",
        "40016|{\"button\":[{},{},{},{}]}",
        "40018|{\"button\":[{\"name\":\"一二三四五六\",\"type\":\"click\",\"key\":\"1\"}]}",
        "40017|{\"button\":[{\"name\":\"a\",\"type\":\"shout\",\"key\":\"1\"}]}",
        "40019|{\"button\":[{\"name\":\"a\",\"type\":\"click\"}]}",
        "40020|{\"button\":[{\"name\":\"a\",\"type\":\"view\",\"url\":\"\"}]}",
        "40026|{\"button\":[{\"name\":\"a\",\"sub_button\":[{\"name\":\"b\",\"type\":\"click\"}]}]}",
        "0|{\"button\":[{\"name\":\"一二三四五\",\"type\":\"click\",\"key\":\"1\"}]}",
      })
  void aMenuIsTakenOnlyAsItIsDocumented(int code, String menu) {
    String token = stableToken(false);
    assertThat(call("/cgi-bin/menu/create?access_token=" + token, menu).path("errcode").asInt())
        .isEqualTo(code);
    assertThat(platform.menu()).hasSize(code == 0 ? 1 : 0);
    assertThat(call("/cgi-bin/menu/get?access_token=" + token, "").path("errcode").asInt())
        .isEqualTo(code == 0 ? 0 : 46003);
    assertThat(call("/cgi-bin/menu/delete?access_token=" + token, "").path("errcode").asInt())
        .isZero();
    assertThat(platform.menu()).isEmpty();
  }
}
