package io.lianxi.desktop.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of SIP, as much as a telephone needs of it.
 *
 * @param start the first line
 */
record SipText(String start, List<Header> headers, String body) {
  private static final Pattern USER = Pattern.compile("sips?:([^@;>]+)@");
  private static final Pattern MEDIA = Pattern.compile("m=audio (\\d{1,5}) ");
  private static final String VERSION = "SIP/2.0";
  private static final String END = "\r\n";

  /** One line. */
  record Header(String name, String value) {}

  SipText {
    headers = List.copyOf(headers);
  }

  /** What {@code text} says; empty when that is no SIP. */
  static Optional<SipText> parse(String text) {
    int blank = text.indexOf(END + END);
    String head = blank < 0 ? text : text.substring(0, blank);
    String[] lines = head.split(END, -1);
    if (!lines[0].startsWith(VERSION) && !lines[0].endsWith(VERSION)) {
      return Optional.empty();
    }
    List<Header> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.add(
            new Header(
                lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip()));
      }
    }
    return Optional.of(
        new SipText(lines[0], headers, blank < 0 ? "" : text.substring(blank + 2 * END.length())));
  }

  boolean isRequest() {
    return !start.startsWith(VERSION);
  }

  /** Of a request, or of the request that this answers. */
  String method() {
    return isRequest() ? start.split(" ", 2)[0] : header("CSeq").replaceAll("^\\d+\\s+", "");
  }

  /** The first with this name; "" when there is none. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  String callId() {
    return header("Call-ID");
  }

  /** Does it belong to a call that both sides know? */
  boolean isInDialog() {
    return header("To").contains("tag=");
  }

  /** Who is called. */
  String called() {
    return user(start);
  }

  /** The number that the caller shows. */
  String caller() {
    return user(header("From"));
  }

  private static String user(String text) {
    Matcher matcher = USER.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Where the other side hears; 0 when it says nothing of it. */
  int mediaPort() {
    Matcher matcher = MEDIA.matcher(body);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /**
   * What is answered to this request.
   *
   * @param tag ours in the dialog
   */
  SipText answer(String status, String tag, List<Header> more, String description) {
    List<Header> all = new ArrayList<>();
    for (Header header : headers) {
      switch (header.name().toLowerCase(java.util.Locale.ROOT)) {
        case "via", "from", "call-id", "cseq", "record-route" -> all.add(header);
        case "to" ->
            all.add(isInDialog() ? header : new Header("To", header.value() + ";tag=" + tag));
        default -> {} // is not said again
      }
    }
    all.addAll(more);
    return new SipText(VERSION + " " + status, all, description);
  }

  String text() {
    StringBuilder text = new StringBuilder(start).append(END);
    for (Header header : headers) {
      text.append(header.name()).append(": ").append(header.value()).append(END);
    }
    return text.append("Content-Length: ")
        .append(body.length())
        .append(END)
        .append(END)
        .append(body)
        .toString();
  }
}
