package io.lianxi.acd.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * The third-party programs that tests play the world with: SIPp as telephones, Chromium as desk.
 */
@NullMarked
public final class TestTools {
  private TestTools() {}

  public static Path sipp() {
    return require("sipp", "sip-tester");
  }

  public static Path chromium() {
    return require("chromium", "chromium");
  }

  public static Path node() {
    return require("node", "nodejs");
  }

  /** The program {@code name}; where it is missing it is installed if this user may. */
  private static synchronized Path require(String name, String debianPackage) {
    Optional<Path> found = find(name);
    if (found.isPresent()) {
      return found.get();
    }
    String install = "apt-get install -y " + debianPackage;
    if (!"root".equals(System.getProperty("user.name"))) {
      throw new IllegalStateException(
          "These tests need the program " + name + ": run \"" + install + "\" as root.");
    }
    System.out.println("Installing " + debianPackage + " for the tests ...");
    run(List.of("apt-get", "-qq", "update"));
    run(List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", debianPackage));
    return find(name)
        .orElseThrow(() -> new IllegalStateException(install + " did not give us " + name));
  }

  private static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command) + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
