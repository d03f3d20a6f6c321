package io.lianxi.desktop.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.json.JsonMapper;

/** Texts that have broken other programs. */
@NullUnmarked
final class Texts {
  private Texts() {}

  /** The big list of naughty strings, if it is on this machine; else the test is left out. */
  static List<String> naughty() {
    Path file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data/bad-input/blns.json"))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    assumeTrue(file != null, "no list of naughty strings at shared/data/bad-input/blns.json");
    return List.of(new JsonMapper().readValue(file.toFile(), String[].class));
  }
}
