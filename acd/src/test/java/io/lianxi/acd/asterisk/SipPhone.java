package io.lianxi.acd.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An agent's phone for tests: registers, answers by itself or not, talks, hangs up, or vanishes as
 * a reloaded page does.
 */
@NullMarked
public final class SipPhone implements AutoCloseable {
  private static final Duration REGISTER = Duration.ofSeconds(5);

  /** What the phone does when it is called. */
  public enum Manner {
    ANSWERS,
    REFUSES,
    RINGS
  }

  private final String user;
  private final String password;
  private final SipWire wire;
  private final RtpPeer media;
  private final AtomicInteger sequence = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final String registration = UUID.randomUUID().toString();
  private final CountDownLatch registered = new CountDownLatch(1);
  private volatile Manner manner = Manner.ANSWERS;
  private volatile @Nullable SipMessage call;
  private volatile boolean isTalking;

  private SipPhone(String user, String password, SipWire.Factory connect) throws IOException {
    this.user = user;
    this.password = password;
    this.media = new RtpPeer();
    this.wire = connect.open(this::receive);
  }

  /** A desk phone that is registered when this returns. */
  public static SipPhone overUdp(String user, String password, int sipPort) throws IOException {
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), sipPort);
    return new SipPhone(user, password, receiver -> SipWire.udp(server, receiver)).registered();
  }

  /** A browser's phone without its encryption, registered when this returns. */
  public static SipPhone overWebSocket(String user, String password, String url)
      throws IOException {
    return new SipPhone(user, password, receiver -> SipWire.webSocket(url, receiver)).registered();
  }

  private SipPhone registered() throws IOException {
    register("");
    try {
      if (!registered.await(REGISTER.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(user + " was not registered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  public void when(Manner called) {
    manner = called;
  }

  /** Is it in a call? */
  public boolean isTalking() {
    return isTalking;
  }

  /** How often it was called so far. */
  public int calls() {
    return calls.get();
  }

  /** Packets heard so far. */
  public long heard() {
    return media.received();
  }

  /** Packets with sound heard so far. */
  public long heardLoud() {
    return media.loud();
  }

  /** Ends the call as the agent does. */
  public void hangUp() {
    SipMessage invite = call;
    if (invite == null) {
      return;
    }
    isTalking = false;
    List<String> lines = new ArrayList<>(via());
    lines.add("From: " + tagged(invite.required("To")));
    lines.add("To: " + invite.required("From"));
    lines.add("Call-ID: " + invite.required("Call-ID"));
    lines.add("CSeq: " + sequence.incrementAndGet() + " BYE");
    String target = invite.required("Contact").replaceAll(".*<([^>]*)>.*", "$1");
    wire.send(request("BYE " + target, lines, ""));
  }

  /** Is gone without a word, as the phone of a page that is reloaded. */
  public void vanish() {
    isTalking = false;
    media.close();
    wire.close();
  }

  @Override
  public void close() {
    if (isTalking) {
      hangUp();
    }
    vanish();
  }

  private void register(String authorization) {
    List<String> lines = new ArrayList<>(via());
    lines.add("From: <sip:" + user + "@127.0.0.1>;tag=" + user);
    lines.add("To: <sip:" + user + "@127.0.0.1>");
    lines.add("Call-ID: " + registration);
    lines.add("CSeq: " + sequence.incrementAndGet() + " REGISTER");
    lines.add("Contact: " + contact());
    lines.add("Expires: 300");
    if (!authorization.isEmpty()) {
      lines.add("Authorization: " + authorization);
    }
    wire.send(request("REGISTER sip:127.0.0.1", lines, ""));
  }

  private void receive(SipMessage message) {
    if (message.isRequest()) {
      called(message);
    } else if (message.required("CSeq").endsWith("REGISTER")) {
      if (message.status() == 401) {
        register(authorization(message.required("WWW-Authenticate")));
      } else if (message.status() == 200) {
        registered.countDown();
      }
    }
  }

  private void called(SipMessage message) {
    switch (message.method()) {
      case "INVITE" -> invited(message);
      case "ACK" -> {}
      case "BYE", "CANCEL" -> {
        isTalking = false;
        answer(message, "200 OK", "");
      }
      default -> answer(message, "200 OK", "");
    }
  }

  private void invited(SipMessage invite) {
    boolean isNew = call == null || !call.required("Call-ID").equals(invite.required("Call-ID"));
    call = invite;
    if (isNew) {
      calls.incrementAndGet();
    }
    switch (manner) {
      case RINGS -> answer(invite, "180 Ringing", "");
      case REFUSES -> answer(invite, "486 Busy Here", "");
      case ANSWERS -> {
        media.sendTo(remote(invite.body()));
        answer(invite, "200 OK", description());
        isTalking = true;
      }
    }
  }

  private static InetSocketAddress remote(String description) {
    String port = description.replaceAll("(?s).*m=audio (\\d+) .*", "$1");
    String host = description.replaceAll("(?s).*c=IN IP4 ([0-9.]+).*", "$1");
    return new InetSocketAddress(host, Integer.parseInt(port));
  }

  private String description() {
    return String.join(
        "\r\n",
        "v=0",
        "o=- 1 1 IN IP4 127.0.0.1",
        "s=-",
        "c=IN IP4 127.0.0.1",
        "t=0 0",
        "m=audio " + media.port() + " RTP/AVP 8 101",
        "a=rtpmap:8 PCMA/8000",
        "a=rtpmap:101 telephone-event/8000",
        "a=sendrecv",
        "");
  }

  private void answer(SipMessage request, String status, String body) {
    List<String> lines = new ArrayList<>(request.lines("Via"));
    lines.addAll(request.lines("Record-Route"));
    lines.add("From: " + request.required("From"));
    lines.add("To: " + tagged(request.required("To")));
    lines.add("Call-ID: " + request.required("Call-ID"));
    lines.add("CSeq: " + request.required("CSeq"));
    lines.add("Contact: " + contact());
    wire.send(message("SIP/2.0 " + status, lines, body));
  }

  private List<String> via() {
    return List.of(
        "Via: SIP/2.0/"
            + wire.transport()
            + " "
            + wire.sentBy()
            + ";rport;branch=z9hG4bK"
            + UUID.randomUUID(),
        "Max-Forwards: 70");
  }

  private String contact() {
    return "<sip:"
        + user
        + "@"
        + wire.sentBy()
        + ";transport="
        + wire.transport().toLowerCase(java.util.Locale.ROOT)
        + ">";
  }

  private String tagged(String address) {
    return address.contains("tag=") ? address : address + ";tag=phone-" + user;
  }

  private static SipMessage request(String start, List<String> lines, String body) {
    return message(start + " SIP/2.0", lines, body);
  }

  private static SipMessage message(String start, List<String> lines, String body) {
    List<String> type = body.isEmpty() ? List.of() : List.of("Content-Type: application/sdp");
    List<String> length = List.of("Content-Length: " + body.getBytes(UTF_8).length);
    return new SipMessage(
        start, Stream.of(lines, type, length).flatMap(List::stream).toList(), body);
  }

  private String authorization(String challenge) {
    String realm = SipMessage.parameter(challenge, "realm");
    String nonce = SipMessage.parameter(challenge, "nonce");
    String secret = md5(user + ":" + realm + ":" + password);
    String request = md5("REGISTER:sip:127.0.0.1");
    String isQop = challenge.contains("qop=") ? "auth" : "";
    String response =
        isQop.isEmpty()
            ? md5(secret + ":" + nonce + ":" + request)
            : md5(secret + ":" + nonce + ":00000001:lianxi:auth:" + request);
    String opaque =
        challenge.contains("opaque=")
            ? ", opaque=\"" + SipMessage.parameter(challenge, "opaque") + "\""
            : "";
    return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"sip:127.0.0.1\", response=\"%s\", algorithm=MD5%s%s"
        .formatted(
            user,
            realm,
            nonce,
            response,
            isQop.isEmpty() ? "" : ", qop=auth, nc=00000001, cnonce=\"lianxi\"",
            opaque);
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
