package io.lianxi.desktop.campaign;

import io.lianxi.desktop.supervisor.Wrong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words of what was sent; they know themselves what they may be. */
final class Checked {
  /** What words say when they refuse to be made: the field, and what it must be. */
  private static final Pattern REFUSAL = Pattern.compile("([a-z][A-Za-z0-9]*) (.+)");

  private Checked() {}

  /**
   * What {@code maker} makes, or {@code otherwise} once {@code wrong} says why it cannot be made.
   *
   * @param path of the part of the request
   */
  static <T> T part(String path, Wrong wrong, T otherwise, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException refused) {
      Matcher told = REFUSAL.matcher(String.valueOf(refused.getMessage()));
      boolean isOfField = told.matches() && told.group(2).startsWith("must ");
      String field = isOfField ? path + "." + told.group(1) : path;
      String what = isOfField ? told.group(2) : String.valueOf(refused.getMessage());
      wrong.add(field, "不在允许的范围内：" + what, what);
      return otherwise;
    }
  }
}
