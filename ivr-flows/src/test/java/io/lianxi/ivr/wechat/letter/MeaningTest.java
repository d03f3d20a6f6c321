package io.lianxi.ivr.wechat.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@NullUnmarked
class MeaningTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  private static Letter letter(String inner) throws Letter.Unreadable {
    return Letter.read(
        "<xml><ToUserName>gh</ToUserName><FromUserName>o-wang</FromUserName>"
            + "<CreateTime>1348831860</CreateTime>"
            + inner
            + "</xml>");
  }

  private static Meaning meaning(String inner) throws Letter.Unreadable {
    return Meaning.of(letter(inner), id -> "file-of-" + id);
  }

  private static Meaning.Said said(Content content, Occasion occasion) {
    return new Meaning.Said(content, occasion, "");
  }

  @Test
  void whatFollowersSayIsTakenForWhatItIs() throws Letter.Unreadable {
    assertThat(meaning("<MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId>"))
        .isEqualTo(said(new Content.Text("你好"), Occasion.MESSAGE));
    assertThat(meaning("<MsgType>image</MsgType><MediaId>m1</MediaId><MsgId>7</MsgId>"))
        .isEqualTo(
            new Meaning.Said(
                new Content.Media(
                    Content.MediaKind.IMAGE, "file-of-m1", "image7.jpeg", "image/jpeg", 0),
                Occasion.MESSAGE,
                "m1"));
    assertThat(
            meaning(
                "<MsgType>voice</MsgType><MediaId>m2</MediaId><Format>amr</Format><MsgId>8</MsgId>"))
        .isEqualTo(
            new Meaning.Said(
                new Content.Media(
                    Content.MediaKind.VOICE, "file-of-m2", "voice8.amr", "audio/amr", 0),
                Occasion.MESSAGE,
                "m2"));
    assertThat(meaning("<MsgType>shortvideo</MsgType><MediaId>m3</MediaId><MsgId>9</MsgId>"))
        .isEqualTo(
            new Meaning.Said(
                new Content.Media(
                    Content.MediaKind.VIDEO, "file-of-m3", "shortvideo9.mp4", "video/mp4", 0),
                Occasion.MESSAGE,
                "m3"));
    assertThat(
            meaning(
                "<MsgType>location</MsgType><Location_X>23.13</Location_X>"
                    + "<Location_Y>113.35</Location_Y><Label>广州</Label>"))
        .isEqualTo(said(new Content.Place(23.13, 113.35, "广州"), Occasion.MESSAGE));
    assertThat(
            meaning(
                "<MsgType>link</MsgType><Title>t</Title><Description>d</Description><Url>u</Url>"))
        .isEqualTo(said(new Content.Link("t", "d", "u"), Occasion.MESSAGE));
  }

  @Test
  void aChoiceInAMenuThatWasSentCountsAsAClick() throws Letter.Unreadable {
    assertThat(
            meaning("<MsgType>text</MsgType><Content>满意</Content><bizmsgmenuid>101</bizmsgmenuid>"))
        .isEqualTo(said(new Content.Text("满意"), Occasion.ACTION));
  }

  @Test
  void whatFollowersDoIsSaidOrNoted() throws Letter.Unreadable {
    assertThat(event("subscribe", "qrscene_5"))
        .isEqualTo(said(new Content.Unknown("subscribe", "qrscene_5"), Occasion.ACTION));
    assertThat(event("SCAN", "5"))
        .isEqualTo(said(new Content.Unknown("SCAN", "5"), Occasion.ACTION));
    assertThat(event("CLICK", "1")).isEqualTo(said(new Content.Text("1"), Occasion.ACTION));
    assertThat(event("unsubscribe", "")).isEqualTo(new Meaning.Left());
    for (String noted :
        List.of("VIEW", "LOCATION", "kf_create_session", "kf_close_session", "kf_switch_session")) {
      assertThat(event(noted, "x")).isEqualTo(new Meaning.Noted(noted));
    }
  }

  private static Meaning event(String name, String key) throws Letter.Unreadable {
    return meaning(
        "<MsgType>event</MsgType><Event>" + name + "</Event><EventKey>" + key + "</EventKey>");
  }

  @Test
  void whatTheHouseDoesNotKnowIsKeptAsItCame() throws Letter.Unreadable {
    assertThat(meaning("<MsgType>hologram</MsgType><Size>3</Size><Who>a</Who><MsgId>1</MsgId>"))
        .isEqualTo(said(new Content.Unknown("hologram", "Size: 3\nWho: a"), Occasion.MESSAGE));
    assertThat(meaning("<MsgType>location</MsgType><Location_X>NaN</Location_X>"))
        .isEqualTo(said(new Content.Unknown("location", "Location_X: NaN"), Occasion.MESSAGE));
    assertThat(meaning("<MsgType>image</MsgType>"))
        .isEqualTo(said(new Content.Unknown("image", ""), Occasion.MESSAGE));
  }

  @Test
  void theSameLetterHasTheSameKeyAndAnotherHasNot() throws Letter.Unreadable {
    assertThat(letter("<MsgId>123</MsgId>").key()).isEqualTo("123");
    String click = "<MsgType>event</MsgType><Event>CLICK</Event><EventKey>%s</EventKey>";
    assertThat(letter(click.formatted("a")).key())
        .isEqualTo(letter(click.formatted("a")).key())
        .isNotEqualTo(letter(click.formatted("b")).key())
        .hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void aTimeInTheFutureIsNow() throws Letter.Unreadable {
    assertThat(letter("").at(NOW)).isEqualTo(Instant.ofEpochSecond(1348831860));
    assertThat(letter("").at(Instant.ofEpochSecond(5))).isEqualTo(Instant.ofEpochSecond(5));
    assertThat(Letter.read("<xml><CreateTime>x</CreateTime></xml>").at(NOW)).isEqualTo(NOW);
  }

  @TestFactory
  Stream<DynamicTest> everyNaughtyStringIsReadAsItIs() {
    return StreamSupport.stream(StandInFixtures.shared("bad-input/blns.json").spliterator(), false)
        .map(JsonNode::asString)
        .map(
            text ->
                DynamicTest.dynamicTest(
                    "“" + text + "”",
                    () ->
                        assertThat(letter("<Content>" + data(text) + "</Content>").field("Content"))
                            .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'))));
  }

  private static String data(String text) {
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  @TestFactory
  Stream<DynamicTest> payloadsOfOthersAreRead() {
    return StreamSupport.stream(
            StandInFixtures.shared("wechat/wxjava_payloads.json").spliterator(), false)
        .filter(payload -> payload.path("kind").asString().equals("xml"))
        .map(
            payload ->
                DynamicTest.dynamicTest(
                    payload.path("file").asString() + " " + payload.path("method").asString(),
                    () -> {
                      Letter read = Letter.read(payload.path("payload").asString());
                      assertThat(read.fields()).isNotEmpty();
                      assertThat(Meaning.of(read, id -> id)).isNotNull();
                    }));
  }
}
