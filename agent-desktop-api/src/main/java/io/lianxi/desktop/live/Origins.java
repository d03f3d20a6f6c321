package io.lianxi.desktop.live;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may open live sockets: the application's own. A program, which has no
 * origin, may as well: no page can leave its own out.
 */
public record Origins(Supplier<Set<String>> allowed) {

  boolean allow(@Nullable String origin) {
    return origin == null || allowed.get().contains(origin.toLowerCase(Locale.ROOT));
  }
}
