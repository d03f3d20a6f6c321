package io.lianxi.ivr.wechat.standin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts for tests, and data that others have collected, where they are. */
@NullMarked
public final class StandInFixtures {
  public static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  private StandInFixtures() {}

  /** An account whose callbacks come in this mode. */
  public static StandInAccount account(StandInAccount.Mode mode) {
    return new StandInAccount("gh_lianxi", "wx0123456789", "secret", "token", AES_KEY, mode);
  }

  /** A file of {@code shared/data}; without it the test is left out. */
  public static JsonNode shared(String name) {
    Path file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data").resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("absent"));
    assumeTrue(Files.exists(file), "no file shared/data/" + name);
    return new JsonMapper().readTree(file.toFile());
  }
}
