package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks a running Asterisk what one would type at its console. */
record AsteriskConsole(Path prefix, Path configuration) {

  /** What it answers to {@code command}; also its complaint when it does not run. */
  String ask(String command) {
    try {
      Process asked =
          new ProcessBuilder(
                  prefix.resolve("bin/asterisk").toString(),
                  "-C",
                  configuration.toString(),
                  "-rx",
                  command)
              .redirectErrorStream(true)
              .start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      asked.waitFor();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
