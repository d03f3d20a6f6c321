package io.lianxi.ivr.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and maps that a document may leave out: empty then, and never changed. */
final class Absent {

  private Absent() {}

  static <T> List<T> list(@Nullable List<T> written) {
    return written == null ? List.of() : List.copyOf(written);
  }

  /** In the order in which it is written. */
  static <T> Map<String, T> map(@Nullable Map<String, T> written) {
    return written == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }
}
