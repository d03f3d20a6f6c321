package io.lianxi.ivr.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.acd.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** espeak-ng on this machine: there is nothing that it cannot speak, if not beautifully. */
final class EspeakSpeech implements Speech {
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int AT_A_TIME = 2;

  /** Raise it when the same text is to sound different. */
  private static final String RECIPE = "espeak-2";

  private final Path program;

  EspeakSpeech(Path program) {
    this.program = program;
  }

  @Override
  public String recipe() {
    return RECIPE;
  }

  @Override
  public int atATime() {
    return AT_A_TIME;
  }

  @Override
  public void speak(Wording.Spoken spoken, Path to) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-v",
                voice(spoken.language()),
                "-s",
                "150",
                "-w",
                to.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(spoken.text().getBytes(UTF_8));
    }
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IOException("espeak-ng does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("espeak-ng ended with " + process.exitValue());
    }
  }

  private static String voice(Language language) {
    return switch (language) {
      case ZH -> "cmn-latn-pinyin"; // plain cmn reads some characters as English letters
      case EN -> "en";
    };
  }
}
