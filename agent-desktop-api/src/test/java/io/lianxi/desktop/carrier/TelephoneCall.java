package io.lianxi.desktop.carrier;

import io.lianxi.desktop.carrier.SipText.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call as the telephone that is called sees it: told what is heard and what time it is, it says
 * what to send. It has no clock and no socket.
 */
final class TelephoneCall {
  private static final Duration AGAIN = Duration.ofMillis(500);
  private static final int MOST_TIMES = 10;

  /** Whoever talks is heard more often than this; then it is somebody else. */
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private final SipText invite;
  private final Conduct conduct;
  private final Address address;
  private final String tag;
  private final Instant calledAt;
  private Stage stage = Stage.RINGING;
  private @Nullable SipText unconfirmed;
  private SipText last;
  private Instant againAt = Instant.MAX;
  private int times;
  private @Nullable Instant answeredAt;
  private @Nullable Instant heardAt;
  private @Nullable Instant lastHeardAt;
  private final List<Instant> voices = new ArrayList<>();
  private @Nullable Instant endedAt;
  private boolean isEndedByUs;
  private boolean hasPressed;

  /** Where the telephone is. */
  record Address(int sipPort, int mediaPort) {}

  /** How far it is. */
  private enum Stage {
    RINGING,
    /** it is said to have answered, and the caller has not confirmed it */
    ANSWERING,
    TALKING,
    /** it has hung up, and the caller has not confirmed it */
    LEAVING,
    /** it was refused or taken back, and the caller has not confirmed it */
    REFUSED,
    OVER
  }

  TelephoneCall(SipText invite, Conduct conduct, Address address, Instant now) {
    this.invite = invite;
    this.conduct = conduct;
    this.address = address;
    this.calledAt = now;
    this.tag = Integer.toHexString(invite.callId().hashCode());
    this.last = invite.answer("180 Ringing", tag, List.of(contact()), "");
  }

  private Header contact() {
    return new Header(
        "Contact", "<sip:" + invite.called() + "@127.0.0.1:" + address.sipPort() + ">");
  }

  /** What is said first. */
  List<SipText> begin(Instant now) {
    if (conduct.kind() == Conduct.Kind.SILENT) {
      return List.of();
    }
    String refusal = conduct.kind().refusal();
    return refusal.isEmpty() ? List.of(last) : refuse(refusal, true, now);
  }

  private List<SipText> refuse(String status, boolean isByUs, Instant now) {
    end(Stage.REFUSED, isByUs, now);
    return List.of(saysUntilConfirmed(invite.answer(status, tag, List.of(), ""), now));
  }

  private SipText saysUntilConfirmed(SipText text, Instant now) {
    unconfirmed = text;
    last = text;
    times = 1;
    againAt = now.plus(AGAIN);
    return text;
  }

  private void isConfirmed() {
    unconfirmed = null;
    againAt = Instant.MAX;
  }

  private void end(Stage next, boolean isByUs, Instant now) {
    stage = next;
    if (endedAt == null) {
      endedAt = now;
      isEndedByUs = isByUs;
    }
  }

  /** What is said to {@code message}. */
  List<SipText> hear(SipText message, Instant now) {
    if (!message.isRequest()) {
      if (message.method().equals("BYE")) {
        isConfirmed();
        end(Stage.OVER, true, now);
      }
      return List.of();
    }
    return switch (message.method()) {
      case "INVITE" -> List.of(message.isInDialog() ? accepted(message) : last);
      case "ACK" -> confirmed(now);
      case "CANCEL" -> cancelled(message, now);
      case "BYE" -> {
        isConfirmed();
        end(Stage.OVER, false, now);
        yield List.of(message.answer("200 OK", tag, List.of(), ""));
      }
      default -> List.of(message.answer("200 OK", tag, List.of(), ""));
    };
  }

  private List<SipText> confirmed(Instant now) {
    if (stage == Stage.REFUSED) {
      isConfirmed();
      stage = Stage.OVER;
    } else if (stage == Stage.ANSWERING) {
      isConfirmed();
      stage = Stage.TALKING;
      return tick(now);
    }
    return List.of();
  }

  private List<SipText> cancelled(SipText cancel, Instant now) {
    List<SipText> said = new ArrayList<>();
    said.add(cancel.answer("200 OK", tag, List.of(), ""));
    if (stage == Stage.RINGING) {
      said.addAll(refuse("487 Request Terminated", false, now));
    }
    return said;
  }

  private SipText accepted(SipText asked) {
    String description =
        """
        v=0
        o=u 1 1 IN IP4 127.0.0.1
        s=-
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio %d RTP/AVP 8
        a=rtpmap:8 PCMA/8000
        a=sendrecv
        """
            .formatted(address.mediaPort())
            .replace("\n", "\r\n");
    return asked.answer(
        "200 OK",
        tag,
        List.of(contact(), new Header("Content-Type", "application/sdp")),
        description);
  }

  /** What is said at {@code now} by itself. */
  List<SipText> tick(Instant now) {
    SipText waiting = unconfirmed;
    if (waiting != null) {
      return now.isBefore(againAt) ? List.of() : again(waiting, now);
    }
    return switch (stage) {
      case RINGING -> ringing(now);
      case TALKING -> isLeaving(now) ? List.of(leave(now)) : press(now);
      case ANSWERING, LEAVING, REFUSED, OVER -> List.of();
    };
  }

  private List<SipText> again(SipText text, Instant now) {
    if (times == MOST_TIMES) {
      isConfirmed();
      end(Stage.OVER, true, now);
      return List.of();
    }
    times++;
    againAt = now.plus(AGAIN);
    return List.of(text);
  }

  private List<SipText> ringing(Instant now) {
    if (!conduct.kind().answers() || now.isBefore(calledAt.plus(conduct.rings()))) {
      return List.of();
    }
    stage = Stage.ANSWERING;
    answeredAt = now;
    return List.of(saysUntilConfirmed(accepted(invite), now));
  }

  private boolean isLeaving(Instant now) {
    Instant since = answeredAt;
    if (since == null || conduct.isPatient()) {
      return false;
    }
    return !now.isBefore(since.plus(conduct.talks()))
        || (heardAt == null && !now.isBefore(since.plus(Conduct.PATIENCE)));
  }

  private List<SipText> press(Instant now) {
    Instant since = answeredAt;
    Conduct.Press press = conduct.press();
    if (press == null || since == null || hasPressed || now.isBefore(since.plus(press.after()))) {
      return List.of();
    }
    hasPressed = true;
    String key = "Signal=" + press.key() + "\r\nDuration=100\r\n";
    return List.of(
        request("INFO", 1, List.of(new Header("Content-Type", "application/dtmf-relay")), key));
  }

  private SipText leave(Instant now) {
    end(Stage.LEAVING, true, now);
    return saysUntilConfirmed(request("BYE", 2, List.of(), ""), now);
  }

  private SipText request(String method, int number, List<Header> more, String body) {
    String to = invite.header("Contact").replaceAll("^[^<]*<|>.*$", "");
    List<Header> headers = new ArrayList<>();
    headers.add(
        new Header(
            "Via",
            "SIP/2.0/UDP 127.0.0.1:" + address.sipPort() + ";branch=z9hG4bK" + tag + method));
    headers.add(new Header("From", invite.header("To") + ";tag=" + tag));
    headers.add(new Header("To", invite.header("From")));
    headers.add(new Header("Call-ID", invite.callId()));
    headers.add(new Header("CSeq", number + " " + method));
    headers.add(new Header("Max-Forwards", "70"));
    headers.addAll(more);
    return new SipText(method + " " + to + " SIP/2.0", headers, body);
  }

  /** The other side is heard. */
  void hears(Instant now) {
    if (heardAt == null && answeredAt != null) {
      heardAt = now;
    }
    if (lastHeardAt == null || now.isAfter(lastHeardAt.plus(SILENCE))) {
      voices.add(now);
    }
    lastHeardAt = now;
  }

  /** When somebody began to be heard, for the first time or after a silence. */
  List<Instant> voices() {
    return List.copyOf(voices);
  }

  /** Does it speak now? */
  boolean isTalking() {
    return stage == Stage.ANSWERING || stage == Stage.TALKING;
  }

  /**
   * A person says a word and waits for an answer before speaking on; a machine is silent after its
   * text.
   */
  boolean isPausing(Instant now) {
    Instant since = answeredAt;
    if (since == null || now.isBefore(since.plus(conduct.greeting()))) {
      return false;
    }
    boolean isPerson = conduct.kind() == Conduct.Kind.HUMAN;
    boolean awaitsAnswer =
        isPerson && heardAt == null && now.isBefore(since.plus(Conduct.ANSWER_COMES_WITHIN));
    return awaitsAnswer || conduct.kind() == Conduct.Kind.MACHINE;
  }

  boolean isHeard() {
    return heardAt != null;
  }

  boolean isOver() {
    return stage == Stage.OVER;
  }

  /** Where the other side hears. */
  int theirMediaPort() {
    return invite.mediaPort();
  }

  CallRecord record() {
    return new CallRecord(
        invite.called(),
        invite.caller(),
        conduct,
        calledAt,
        answeredAt,
        heardAt,
        endedAt,
        isEndedByUs);
  }
}
