package io.lianxi.acd.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where an Asterisk and its companions are: our private prefix of Debian's packages, or what is
 * installed on the machine.
 *
 * @param asterisk the server
 * @param modules the folder of its modules
 * @param sounds its data folder, with sounds and music
 * @param speech espeak-ng, which speaks the prompts
 * @param sox which converts sound
 */
record AsteriskPrograms(Path asterisk, Path modules, Path sounds, Path speech, Path sox) {

  /**
   * The programs under the prefix. One that holds an installed Asterisk is used as it is; any other
   * is ours, and is fetched when it is not there.
   */
  static AsteriskPrograms under(Path prefix, Consumer<String> progress) {
    Path installed = prefix.resolve("sbin/asterisk");
    if (Files.isExecutable(installed)) {
      return new AsteriskPrograms(
          installed,
          modules(prefix),
          prefix.resolve("share/asterisk"),
          installed(prefix, "espeak-ng"),
          installed(prefix, "sox"));
    }
    fetch(prefix, progress);
    return new AsteriskPrograms(
        prefix.resolve("bin/asterisk"),
        modules(prefix.resolve("usr")),
        prefix.resolve("usr/share/asterisk"),
        prefix.resolve("bin/espeak-ng"),
        prefix.resolve("bin/sox"));
  }

  private static Path installed(Path prefix, String program) {
    Path path = prefix.resolve("bin").resolve(program);
    if (!Files.isExecutable(path)) {
      throw new CannotStart(
          path
              + " is missing; install the package "
              + program
              + ", or leave out lianxi.asterisk.prefix.");
    }
    return path;
  }

  /** lib/asterisk/modules, or where Debian has it, below the machine's triplet. */
  private static Path modules(Path usr) {
    try (Stream<Path> folders = Files.list(usr.resolve("lib"))) {
      Optional<Path> found =
          Stream.concat(Stream.of(usr.resolve("lib")), folders)
              .map(folder -> folder.resolve("asterisk/modules"))
              .filter(Files::isDirectory)
              .findFirst();
      return found.orElseThrow(() -> new IOException("no asterisk/modules"));
    } catch (IOException e) {
      throw new CannotStart(
          "There are no Asterisk modules under " + usr.resolve("lib") + "; install Asterisk whole.",
          e);
    }
  }

  private static void fetch(Path prefix, Consumer<String> progress) {
    try {
      Path script = Files.createTempFile("fetch-asterisk", ".sh");
      try (InputStream resource = resource("fetch-asterisk.sh")) {
        Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
        Process process =
            new ProcessBuilder("bash", script.toString(), prefix.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String last = "";
        try (BufferedReader lines = process.inputReader()) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
            progress.accept(line);
          }
        }
        if (process.waitFor() != 0) {
          throw new CannotStart(last);
        }
      } finally {
        Files.deleteIfExists(script);
      }
    } catch (IOException e) {
      throw new CannotStart("Cannot run bash to fetch Asterisk; install it.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while Asterisk was fetched; start again.", e);
    }
  }

  /** Whether the file is sound that Asterisk reads without further modules. */
  static boolean isSound(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".gsm") || name.endsWith(".wav");
  }

  /** A file that the product carries for Asterisk. */
  static InputStream resource(String name) throws IOException {
    InputStream resource = AsteriskPrograms.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("not in the product: " + name);
    }
    return resource;
  }
}
