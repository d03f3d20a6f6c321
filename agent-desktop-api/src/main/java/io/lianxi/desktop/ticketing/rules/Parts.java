package io.lianxi.desktop.ticketing.rules;

import io.lianxi.desktop.supervisor.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the parts of what is wanted, and names those that have to be there and are not. */
final class Parts {
  private final Wrong wrong = new Wrong();

  /** What is wrong so far. */
  Wrong wrong() {
    return wrong;
  }

  /** A name that is in the address too, and must be the same if it is given. */
  void sameAsAddress(String field, @Nullable String written, String address) {
    if (written != null && !written.equals(address)) {
      wrong.add(field, "与地址中的名称不符", "is not the one in the address");
    }
  }

  /** {@code part}, which must be there; {@code otherwise} while it is not. */
  <T> T given(String field, @Nullable T part, T otherwise) {
    if (part == null) {
      wrong.mustBeGiven(field);
      return otherwise;
    }
    return part;
  }

  String text(String field, @Nullable String text) {
    return given(field, text, "-");
  }

  /** Each of {@code all} as {@code reader} makes it of its path and itself; null for none. */
  <T, R> List<R> list(
      String field, @Nullable List<@Nullable T> all, BiFunction<String, T, @Nullable R> reader) {
    List<R> read = new ArrayList<>();
    List<@Nullable T> parts = all == null ? List.of() : all;
    for (int i = 0; i < parts.size(); i++) {
      T part = parts.get(i);
      String path = field + "[" + i + "]";
      if (part == null) {
        wrong.mustBeGiven(path);
        continue;
      }
      R made = reader.apply(path, part);
      if (made != null) {
        read.add(made);
      }
    }
    return read;
  }

  /** {@code value} lies between the two, which are allowed themselves. */
  boolean isWithin(String field, long value, long least, long most) {
    if (value < least || value > most) {
      wrong.add(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
      return false;
    }
    return true;
  }
}
