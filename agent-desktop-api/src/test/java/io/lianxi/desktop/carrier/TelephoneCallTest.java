package io.lianxi.desktop.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.carrier.Conduct.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call as the telephone that is called sees it. */
class TelephoneCallTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final TelephoneCall.Address ADDRESS = new TelephoneCall.Address(5_080, 9_000);
  private static final SipText INVITE =
      request(
          "INVITE",
          "<sip:+8613900000001@127.0.0.1:5080>",
          "Contact: <sip:asterisk@127.0.0.1:5060>\r\n",
          "v=0\r\nm=audio 10042 RTP/AVP 8 101\r\n");

  private static SipText request(String method, String to, String more, String body) {
    return SipText.parse(
            method
                + " sip:+8613900000001@127.0.0.1:5080 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1\r\n"
                + "From: <sip:10000@127.0.0.1>;tag=them\r\n"
                + "To: "
                + to
                + "\r\nCall-ID: one\r\nCSeq: 7 "
                + method
                + "\r\n"
                + more
                + "\r\n"
                + body)
        .orElseThrow();
  }

  private static SipText request(String method) {
    return request(method, "<sip:+8613900000001@127.0.0.1>", "", "");
  }

  private static TelephoneCall call(Kind kind, int rings, int talks) {
    return new TelephoneCall(
        INVITE,
        new Conduct(kind, Duration.ofSeconds(rings), Duration.ofSeconds(talks)),
        ADDRESS,
        NOW);
  }

  private static Instant at(long seconds) {
    return NOW.plusSeconds(seconds);
  }

  private static List<String> starts(List<SipText> messages) {
    return messages.stream().map(SipText::start).toList();
  }

  @Test
  void aPersonRingsAnswersTalksAndHangsUp() {
    TelephoneCall call = call(Kind.HUMAN, 3, 20);
    assertThat(starts(call.begin(NOW))).containsExactly("SIP/2.0 180 Ringing");
    assertThat(call.tick(at(2))).isEmpty();
    List<SipText> answer = call.tick(at(3));
    assertThat(starts(answer)).containsExactly("SIP/2.0 200 OK");
    assertThat(answer.getFirst().mediaPort()).isEqualTo(9_000);
    assertThat(call.hear(request("ACK"), at(3))).isEmpty();
    call.hears(at(4));
    assertThat(call.tick(at(22))).isEmpty();
    List<SipText> bye = call.tick(at(23));
    assertThat(starts(bye)).containsExactly("BYE sip:asterisk@127.0.0.1:5060 SIP/2.0");
    assertThat(bye.getFirst().header("To")).isEqualTo("<sip:10000@127.0.0.1>;tag=them");
    call.hear(bye.getFirst().answer("200 OK", "", List.of(), ""), at(23));
    assertThat(call.isOver()).isTrue();
    assertThat(call.record())
        .isEqualTo(
            new CallRecord(
                "+8613900000001",
                "10000",
                new Conduct(Kind.HUMAN, Duration.ofSeconds(3), Duration.ofSeconds(20)),
                NOW,
                at(3),
                at(4),
                at(23),
                true));
  }

  @Test
  void whoeverIsHeardAfterASilenceIsSomebodyElse() {
    TelephoneCall call = call(Kind.HUMAN, 0, 20);
    call.begin(NOW);
    call.tick(NOW);
    for (int second : List.of(1, 2, 3, 6, 7)) {
      call.hears(at(second));
    }
    assertThat(call.voices()).containsExactly(at(1), at(6));
    assertThat(call.record().heardAt()).isEqualTo(at(1));
  }

  @Test
  void aKeyIsPressedOnceWhileTheCallGoesOn() {
    Conduct conduct =
        new Conduct(Kind.HUMAN, Duration.ZERO, Duration.ofSeconds(20))
            .pressing('9', Duration.ofSeconds(2));
    TelephoneCall call = new TelephoneCall(INVITE, conduct, ADDRESS, NOW);
    call.begin(NOW);
    call.tick(NOW);
    call.hear(request("ACK"), NOW);
    assertThat(call.tick(at(1))).isEmpty();
    List<SipText> pressed = call.tick(at(2));
    assertThat(starts(pressed)).containsExactly("INFO sip:asterisk@127.0.0.1:5060 SIP/2.0");
    assertThat(pressed.getFirst().text()).contains("Signal=9\r\n");
    assertThat(call.tick(at(3))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HUMAN, 1, false, false",
    "HUMAN, 2, false, true",
    "HUMAN, 2, true, false",
    "HUMAN, 5, false, false",
    "MACHINE, 1, false, false",
    "MACHINE, 2, true, true",
    "MACHINE, 9, false, true"
  })
  void aPersonAwaitsAnAnswerAndAMachineIsSilentAfterItsText(
      Kind kind, int second, boolean isHeard, boolean isPausing) {
    Duration text = Duration.ofSeconds(2);
    Conduct conduct = new Conduct(kind, Duration.ZERO, Duration.ofSeconds(20), text);
    TelephoneCall call = new TelephoneCall(INVITE, conduct, ADDRESS, NOW);
    call.begin(NOW);
    call.tick(NOW);
    if (isHeard) {
      call.hears(at(1));
    }
    assertThat(call.isPausing(at(second))).isEqualTo(isPausing);
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, 486 Busy Here",
    "INVALID, 404 Not Found",
    "INCOMPLETE, 484 Address Incomplete",
    "CONGESTED, 503 Service Unavailable",
    "NETWORK, 500 Server Internal Error"
  })
  void whoIsNotReachedSaysWhy(Kind kind, String why) {
    TelephoneCall call = call(kind, 0, 0);
    assertThat(starts(call.begin(NOW))).containsExactly("SIP/2.0 " + why);
    call.hear(request("ACK"), NOW);
    assertThat(call.isOver()).isTrue();
    assertThat(call.record().answeredAt()).isNull();
  }

  @Test
  void whatIsNotConfirmedIsSaidAgainButNotForEver() {
    TelephoneCall call = call(Kind.BUSY, 0, 0);
    call.begin(NOW);
    int times = 1;
    for (int second = 1; !call.isOver(); second++) {
      times += call.tick(at(second)).size();
    }
    assertThat(times).isEqualTo(10);
  }

  @Test
  void whoIsAskedAgainSaysTheSameAgain() {
    TelephoneCall call = call(Kind.NO_ANSWER, 0, 0);
    call.begin(NOW);
    assertThat(starts(call.hear(INVITE, at(1)))).containsExactly("SIP/2.0 180 Ringing");
  }

  @Test
  void whoDoesNotAnswerRingsUntilTheCallerGivesUp() {
    TelephoneCall call = call(Kind.NO_ANSWER, 0, 0);
    call.begin(NOW);
    assertThat(call.tick(at(100))).isEmpty();
    assertThat(starts(call.hear(request("CANCEL"), at(101))))
        .containsExactly("SIP/2.0 200 OK", "SIP/2.0 487 Request Terminated");
    call.hear(request("ACK"), at(101));
    assertThat(call.isOver()).isTrue();
    assertThat(call.record().isEndedByUs()).isFalse();
  }

  @Test
  void whoHearsNobodyHangsUp() {
    TelephoneCall call = call(Kind.HUMAN, 0, 60);
    call.begin(NOW);
    call.tick(NOW);
    call.hear(request("ACK"), NOW);
    assertThat(call.tick(at(9))).isEmpty();
    assertThat(call.tick(at(10))).hasSize(1);
    assertThat(call.record().heardAt()).isNull();
  }

  @Test
  void whoHangsUpAtOnceDoesSoWhenTheAnswerIsConfirmed() {
    TelephoneCall call = call(Kind.HANGS_UP_AT_ONCE, 0, 0);
    call.begin(NOW);
    call.tick(NOW);
    assertThat(starts(call.hear(request("ACK"), NOW)))
        .containsExactly("BYE sip:asterisk@127.0.0.1:5060 SIP/2.0");
  }

  @Test
  void theOtherSideMayHangUp() {
    TelephoneCall call = new TelephoneCall(INVITE, Conduct.stays(), ADDRESS, NOW);
    call.begin(NOW);
    call.tick(NOW);
    call.hear(request("ACK"), NOW);
    assertThat(call.tick(at(3_600))).as("it stays").isEmpty();
    assertThat(starts(call.hear(request("BYE"), at(3_601)))).containsExactly("SIP/2.0 200 OK");
    assertThat(call.isOver()).isTrue();
    assertThat(call.record().isEndedByUs()).isFalse();
  }

  @Test
  void nothingIsSaidToWhoeverCallsASilentTelephone() {
    assertThat(call(Kind.SILENT, 0, 0).begin(NOW)).isEmpty();
  }
}
