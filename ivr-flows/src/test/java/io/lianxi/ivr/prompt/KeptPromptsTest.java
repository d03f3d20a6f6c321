package io.lianxi.ivr.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.Language;
import io.lianxi.acd.asterisk.TestAsterisk;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.sound.SoundFixtures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPromptsTest {
  private static final Wording.Spoken HELLO = new Wording.Spoken(Language.EN, "Hello");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
  private final Path folder;

  KeptPromptsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Prompts prompts() {
    return prompts(List.of(new EspeakSpeech(TestAsterisk.server().speech())));
  }

  private Prompts prompts(List<Speech> engines) {
    return new KeptPrompts(
        engines, SoundFixtures.sox(TestAsterisk.server()), folder.resolve("prompts"), clock);
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
    Prompts broken = prompts(List.of(new EspeakSpeech(Path.of("/no/such/espeak"))));
    assertThat(broken.file(new Wording.Spoken(Language.EN, "Hello"))).isEmpty();
  }

  /** An engine that answers as it is told. */
  private static final class Engine implements Speech {
    private final Queue<byte[]> answers = new ArrayDeque<>();
    private int asked;

    Engine(byte[]... answers) {
      this.answers.addAll(List.of(answers));
    }

    @Override
    public String recipe() {
      return "better";
    }

    @Override
    public int atATime() {
      return 1;
    }

    @Override
    public void speak(Wording.Spoken spoken, Path to) throws IOException {
      asked++;
      byte[] answer = answers.poll();
      if (answer == null) {
        throw new IOException("out of order");
      }
      Files.write(to, answer);
    }
  }

  private Prompts with(Speech better) {
    return prompts(List.of(better, new EspeakSpeech(TestAsterisk.server().speech())));
  }

  @Test
  void theBetterEngineSpeaks() throws Exception {
    Path spoken = with(new Engine(SoundFixtures.wav(1))).file(HELLO).orElseThrow();
    assertThat(seconds(spoken)).isEqualTo(1);
  }

  private static double seconds(Path name) throws Exception {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav(name))) {
      return (double) sound.getFrameLength() / 8_000;
    }
  }

  @Test
  void whenItIsOutOfOrderTheOneOnThisMachineSpeaksAndNobodyWaitsForTheOther() {
    Engine engine = new Engine();
    Prompts prompts = with(engine);
    assertThat(prompts.file(HELLO)).isEqualTo(prompts().file(HELLO)).isPresent();
    assertThat(prompts.file(new Wording.Spoken(Language.EN, "Goodbye"))).isPresent();
    assertThat(engine.asked).isEqualTo(1);
  }

  @Test
  void whatItAnswersMayBeNoSound() {
    Prompts prompts = with(new Engine("<html>502</html> and more".getBytes(UTF_8)));
    assertThat(prompts.file(HELLO)).isEqualTo(prompts().file(HELLO)).isPresent();
  }

  @Test
  void itsSpeechReplacesTheOtherOnceItIsInOrderAgain() {
    Path lesser = prompts().file(HELLO).orElseThrow();
    Engine engine = new Engine();
    Prompts prompts = with(engine);
    assertThat(prompts.file(HELLO)).contains(lesser);
    await().until(() -> engine.asked == 1);
    engine.answers.add(SoundFixtures.wav(1));
    clock.advance(Duration.ofSeconds(31));
    await().until(() -> !prompts.file(HELLO).equals(Optional.of(lesser)));
  }
}
