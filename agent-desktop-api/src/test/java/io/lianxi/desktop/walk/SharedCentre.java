package io.lianxi.desktop.walk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A centre and a browser for all walks that take nothing from each other, started by the first.
 *
 * <p>A walk leaves its agents offline, so that the next one's contacts do not wait for them.
 */
final class SharedCentre {
  static final Path HOME = Path.of("target", "shared-walk");
  private static final Centre CENTRE = Centre.start(HOME, Map.of());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(CENTRE::close));
  }

  private SharedCentre() {}

  static Centre centre() {
    return CENTRE;
  }

  /** A browser of one's own at it, whose last pictures are left in {@code name}. */
  static Browser browser(String name) {
    return Browser.open(CENTRE.url(), HOME.resolve(name));
  }

  /** Sends agents home. */
  static void leaves(String... agents) {
    for (String agent : List.of(agents)) {
      CENTRE.as(agent).put("/api/desk/presence", Map.of("presence", "OFFLINE"));
    }
  }
}
