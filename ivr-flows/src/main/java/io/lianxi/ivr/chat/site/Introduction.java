package io.lianxi.ivr.chat.site;

import io.lianxi.acd.StorableText;
import java.util.HashMap;
import java.util.Map;

/**
 * What visitors say of themselves before they write, which proves nothing.
 *
 * @param phone as they wrote it; "" where they did not, as with the others
 */
public record Introduction(String name, String phone, String subject) {
  public static final Introduction NONE = new Introduction("", "", "");

  /** The longest name or telephone number. */
  public static final int LONGEST_WORD = 60;

  public static final int LONGEST_SUBJECT = 200;

  public Introduction {
    name = cut(name, LONGEST_WORD);
    phone = cut(phone, LONGEST_WORD);
    subject = cut(subject, LONGEST_SUBJECT);
  }

  private static String cut(String text, int longest) {
    String stripped = StorableText.of(text).strip();
    return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
  }

  /** As flows know it. */
  public Map<String, Object> facts() {
    return new HashMap<>(Map.of("name", name, "phone", phone, "subject", subject));
  }
}
