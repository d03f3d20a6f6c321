package io.lianxi.ivr.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.Language;
import io.lianxi.acd.asterisk.TestAsterisk;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakPromptsTest {
  private final Path folder;

  EspeakPromptsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Prompts prompts() {
    var server = TestAsterisk.server();
    return new EspeakPrompts(server.speech(), server.sox(), folder.resolve("prompts"));
  }

  private static File wav(Path name) {
    return new File(name + ".wav");
  }

  @Test
  void eachLanguageIsSpokenAsTelephoneSound() throws Exception {
    for (Wording.Spoken spoken :
        List.of(
            new Wording.Spoken(Language.ZH, "欢迎致电联系客服热线。"),
            new Wording.Spoken(Language.EN, "Welcome to Lianxi."))) {
      Path name = prompts().file(spoken).orElseThrow();
      try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav(name))) {
        AudioFormat format = sound.getFormat();
        assertThat(format.getSampleRate()).isEqualTo(8000);
        assertThat(format.getChannels()).isEqualTo(1);
        assertThat(format.getSampleSizeInBits()).isEqualTo(16);
        byte[] bytes = sound.readAllBytes();
        assertThat(bytes).hasSizeBetween(8_000, 160_000);
        assertThat(loudness(bytes)).isGreaterThan(500);
      }
    }
  }

  private static double loudness(byte[] bytes) {
    return Math.sqrt(
        IntStream.range(0, bytes.length / 2)
            .map(i -> (bytes[2 * i + 1] << 8) | (bytes[2 * i] & 0xff))
            .mapToDouble(sample -> (double) sample * sample)
            .average()
            .orElse(0));
  }

  @Test
  void theSameTextIsMadeOnceAndADifferentOneHasAnotherFile() throws Exception {
    var hello = new Wording.Spoken(Language.EN, "Hello");
    Path first = prompts().file(hello).orElseThrow();
    long made = wav(first).lastModified();
    assertThat(prompts().file(hello)).contains(first);
    assertThat(wav(first).lastModified()).isEqualTo(made);
    assertThat(prompts().file(new Wording.Spoken(Language.ZH, "Hello"))).isNotEqualTo(first);
    try (var files = Files.list(folder.resolve("prompts"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("raw-") || name.startsWith("part-"));
    }
  }

  @Test
  void manyArePreparedWithoutWaiting() {
    List<Wording.Spoken> all =
        IntStream.range(0, 10).mapToObj(i -> new Wording.Spoken(Language.EN, "Text " + i)).toList();
    prompts().prepare(all);
    await()
        .until(
            () -> {
              try (var files = Files.list(folder.resolve("prompts"))) {
                return files.filter(f -> f.toString().matches(".*/[0-9a-f]+\\.wav")).count() == 10;
              }
            });
  }

  @Test
  void aToolThatIsMissingLeavesSilenceInsteadOfAnError() {
    Prompts broken = new EspeakPrompts(Path.of("/no/such/espeak"), Path.of("/no/sox"), folder);
    assertThat(broken.file(new Wording.Spoken(Language.EN, "Hello"))).isEmpty();
  }
}
