package io.lianxi.acd.asterisk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** One SIP message of a test's phone: its first line, its header lines in order, its body. */
@NullMarked
record SipMessage(String start, List<String> headers, String body) {

  static SipMessage parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    List<String> lines = head.lines().toList();
    return new SipMessage(
        lines.getFirst(), lines.subList(1, lines.size()), end < 0 ? "" : text.substring(end + 4));
  }

  boolean isRequest() {
    return !start.startsWith("SIP/2.0 ");
  }

  String method() {
    return isRequest() ? start.substring(0, start.indexOf(' ')) : "";
  }

  int status() {
    return isRequest() ? 0 : Integer.parseInt(start, 8, 11, 10);
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  String required(String name) {
    return header(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + this));
  }

  /** The lines of every header {@code name}. */
  List<String> lines(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .toList();
  }

  /** The value of {@code key="value"} in a challenge. */
  static String parameter(String challenge, String key) {
    int at = challenge.indexOf(key + "=\"") + key.length() + 2;
    return challenge.substring(at, challenge.indexOf('"', at));
  }

  @Override
  public String toString() {
    return start + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body;
  }
}
