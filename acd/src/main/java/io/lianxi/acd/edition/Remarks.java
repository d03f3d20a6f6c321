package io.lianxi.acd.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has been found about one document so far. */
public final class Remarks {
  private final List<Remark> found = new ArrayList<>();

  public void error(String field, String zh, String en) {
    found.add(new Remark(field, true, zh, en));
  }

  public void warning(String field, String zh, String en) {
    found.add(new Remark(field, false, zh, en));
  }

  /** {@code text} must say something, in at most {@code longest} characters. */
  public void text(String field, String text, int longest) {
    if (text.isBlank()) {
      error(field, "不能为空", "must not be blank");
    } else {
      atMost(field, text, longest);
    }
  }

  /** {@code text} may be empty, and has at most {@code longest} characters. */
  public void atMost(String field, String text, int longest) {
    if (text.length() > longest) {
      error(field, "最多 " + longest + " 个字符", "must have at most " + longest + " characters");
    }
  }

  /** There are at most {@code most} of them. */
  public void atMost(String field, Collection<?> all, int most) {
    if (all.size() > most) {
      error(field, "最多 " + most + " 条", "at most " + most + " are possible");
    }
  }

  /** {@code value} lies between the two, which are allowed themselves. */
  public void number(String field, long value, long least, long most) {
    if (value < least || value > most) {
      error(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
    }
  }

  /** No two of {@code values} are the same; the fields are numbered, {@code list[0].name}. */
  public void differ(String list, String name, List<String> values) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        String field = list + "[" + i + "]" + (name.isEmpty() ? "" : "." + name);
        error(field, "重复", "is there twice");
      }
    }
  }

  /** All of it, in the order it was found. */
  public List<Remark> all() {
    return List.copyOf(found);
  }
}
