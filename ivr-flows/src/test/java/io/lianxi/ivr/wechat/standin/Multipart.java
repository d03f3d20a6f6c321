package io.lianxi.ivr.wechat.standin;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The one file in a form. */
@NullMarked
final class Multipart {
  private static final String END_OF_HEAD = "\r\n\r\n";

  private Multipart() {}

  /** Its content; empty when there is none. */
  static byte[] file(String contentType, byte[] body) {
    int at = contentType.indexOf("boundary=");
    if (at < 0) {
      return new byte[0];
    }
    String boundary = contentType.substring(at + "boundary=".length()).replace("\"", "");
    String whole = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : whole.split("--" + Pattern.quote(boundary), -1)) {
      int head = part.indexOf(END_OF_HEAD);
      if (head > 0 && part.substring(0, head).contains("filename=")) {
        return part.substring(head + END_OF_HEAD.length(), part.length() - 2)
            .getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    return new byte[0];
  }
}
