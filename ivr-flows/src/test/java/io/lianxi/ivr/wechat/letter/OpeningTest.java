package io.lianxi.ivr.wechat.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccount.Mode;
import io.lianxi.ivr.wechat.letter.Opening.Opened;
import io.lianxi.ivr.wechat.standin.Seal;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@NullUnmarked
class OpeningTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String XML =
      "<xml><FromUserName><![CDATA[o-wang]]></FromUserName><Content>你好</Content></xml>";
  private static final Seal SEAL = new Seal(StandInFixtures.AES_KEY, "wx1");

  private static WeChatAccount account(Mode mode) {
    return new WeChatAccount("hotline", "wx1", "secret", "token", StandInFixtures.AES_KEY, mode);
  }

  private static Envelope signed(long at) {
    String time = Long.toString(at);
    return new Envelope(Seal.signature("token", time, "n"), time, "n", "");
  }

  private static Envelope sealed(String cipher) {
    String time = Long.toString(NOW.getEpochSecond());
    return new Envelope(
        Seal.signature("token", time, "n"), time, "n", Seal.signature("token", time, "n", cipher));
  }

  private static Opened open(Mode mode, Envelope envelope, String body) {
    return Opening.open(account(mode), envelope, body.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static String content(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Read.class);
    return ((Opened.Read) opened).letter().field("Content");
  }

  @Test
  void aPlainLetterIsReadWhenItsSignatureIsRight() {
    Envelope envelope = signed(NOW.getEpochSecond());
    assertThat(content(open(Mode.PLAIN, envelope, XML))).isEqualTo("你好");
    Envelope forged = new Envelope("0".repeat(40), envelope.timestamp(), "n", "");
    assertThat(open(Mode.PLAIN, forged, XML)).isEqualTo(new Opened.Forged("signature"));
    assertThat(open(Mode.PLAIN, new Envelope("", "", "", ""), XML))
        .isEqualTo(new Opened.Forged("signature"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-601, 601, -1_000_000})
  void aLetterFromLongAgoIsRefused(long away) {
    assertThat(open(Mode.PLAIN, signed(NOW.getEpochSecond() + away), XML))
        .isEqualTo(new Opened.Stale());
  }

  @ParameterizedTest
  @ValueSource(longs = {-600, 0, 600})
  void clocksMayDifferALittle(long away) {
    assertThat(open(Mode.PLAIN, signed(NOW.getEpochSecond() + away), XML))
        .isInstanceOf(Opened.Read.class);
  }

  @Test
  void anEncryptedLetterIsReadWhenBothItsSignaturesAreRight() {
    String cipher = SEAL.encrypted("1234567890123456", XML);
    String body = "<xml><Encrypt><![CDATA[" + cipher + "]]></Encrypt></xml>";
    assertThat(content(open(Mode.AES, sealed(cipher), body))).isEqualTo("你好");
    assertThat(content(open(Mode.COMPATIBLE, sealed(cipher), body))).isEqualTo("你好");
    assertThat(open(Mode.AES, signed(NOW.getEpochSecond()), body))
        .isEqualTo(new Opened.Forged("msg_signature"));
    assertThat(open(Mode.AES, sealed(cipher), XML))
        .isEqualTo(new Opened.Unreadable("Encrypt", "is needed for this account"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "!", "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmk="})
  void whatCannotBeDecryptedIsUnreadable(String cipher) {
    String body = "<xml><Encrypt><![CDATA[" + cipher + "]]></Encrypt></xml>";
    assertThat(open(Mode.AES, sealed(cipher), body))
        .isEqualTo(new Opened.Unreadable("Encrypt", "cannot be decrypted"));
  }

  static List<String> notLetters() {
    return List.of(
        "",
        "{}",
        "<xml>",
        "<xml><a></xml></a>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;&a;\">]><xml><Content>&b;</Content></xml>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><Content>&a;</Content></xml>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml><Content>a</Content></xml>",
        "<xml><Content>&unknown;</Content></xml>",
        "<xml>" + "<a>".repeat(50) + "</a>".repeat(50) + "</xml>",
        "<xml>"
            + java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> "<a" + i + "/>")
                .collect(java.util.stream.Collectors.joining())
            + "</xml>");
  }

  @ParameterizedTest
  @MethodSource("notLetters")
  void whatIsNoPlainDocumentIsUnreadable(String body) {
    assertThat(open(Mode.PLAIN, signed(NOW.getEpochSecond()), body))
        .isInstanceOfSatisfying(
            Opened.Unreadable.class,
            unreadable -> assertThat(unreadable.field()).isEqualTo("body"));
  }

  @Test
  void theFirstQuestionIsAnsweredWhenItIsThePlatforms() {
    Envelope envelope = signed(NOW.getEpochSecond());
    assertThat(Opening.echo(account(Mode.AES), envelope, "echo")).contains("echo");
    assertThat(Opening.echo(account(Mode.AES), new Envelope("x", "1", "n", ""), "echo")).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> signaturesAndCiphersOfOthersAreUnderstood() {
    return StreamSupport.stream(
            StandInFixtures.shared("wechat/crypto_vectors.json").spliterator(), false)
        .map(vector -> DynamicTest.dynamicTest(text(vector, "id"), () -> check(vector)));
  }

  private static void check(JsonNode vector) {
    switch (text(vector, "kind")) {
      case "aes" -> {
        Seal seal = new Seal(text(vector, "encodingAesKey"), text(vector, "appId"));
        assertThat(seal.encrypted(text(vector, "random16"), text(vector, "plain")))
            .isEqualTo(text(vector, "cipher"));
        assertThat(seal.decrypted(text(vector, "cipher"))).isEqualTo(text(vector, "plain"));
      }
      case "signature+aes" -> {
        WeChatAccount account =
            new WeChatAccount(
                "hotline",
                text(vector, "appId"),
                "secret",
                text(vector, "token"),
                text(vector, "encodingAesKey"),
                Mode.AES);
        Envelope envelope =
            new Envelope(
                "",
                text(vector, "timestamp"),
                text(vector, "nonce"),
                text(vector, "msg_signature"));
        String plain =
            vector.has("plain") ? text(vector, "plain") : text(vector, "plain_decrypted");
        assertThat(Opening.echo(account, envelope, text(vector, "cipher")))
            .isEqualTo(
                vector.path("valid").asBoolean()
                    ? java.util.Optional.of(plain)
                    : java.util.Optional.empty());
      }
      case "sha1-sorted-concat" ->
          assertThat(
                  Seal.signature(
                      vector.path("parts").path(0).asString(),
                      vector.path("parts").path(1).asString()))
              .isEqualTo(text(vector, "expected"));
      default -> assertThat(text(vector, "kind")).isEqualTo("sha1-sorted-ampersand");
    }
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).asString();
  }
}
