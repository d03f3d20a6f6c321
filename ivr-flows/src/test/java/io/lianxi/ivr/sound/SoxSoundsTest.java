package io.lianxi.ivr.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.asterisk.TestAsterisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoxSoundsTest {
  private static final Duration MOST = Duration.ofMinutes(5);

  private final Path from;
  private final Path to;
  private final Path mp3;

  SoxSoundsTest(@TempDir Path folder) {
    this.from = folder.resolve("from");
    this.to = folder.resolve("to.wav");
    this.mp3 = folder.resolve("song.mp3");
  }

  private static Sounds sounds() {
    return SoundFixtures.sox(TestAsterisk.server());
  }

  @Test
  void whatAStudioRecordsIsBroughtToTheTelephone() throws Exception {
    Files.write(from, SoundFixtures.wav(2));
    assertThat(sounds().convert(from, to, MOST)).contains(Duration.ofSeconds(2));
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(to.toFile())) {
      assertThat(sound.getFormat().getSampleRate()).isEqualTo(8000);
      assertThat(sound.getFormat().getChannels()).isEqualTo(1);
      assertThat(sound.getFormat().getSampleSizeInBits()).isEqualTo(16);
    }
  }

  @Test
  void anMp3IsSoundToo() throws Exception {
    Files.write(from, SoundFixtures.wav(2));
    String sox = TestAsterisk.server().sox().toString();
    Process made = new ProcessBuilder(sox, "-t", "wav", from.toString(), mp3.toString()).start();
    assertThat(made.waitFor()).isZero();
    assertThat(sounds().convert(mp3, to, MOST).orElseThrow())
        .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(2_200));
  }

  @Test
  void noMoreIsConvertedThanIsWanted() throws IOException {
    Files.write(from, SoundFixtures.wav(5));
    assertThat(sounds().convert(from, to, Duration.ofSeconds(3))).contains(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RIFF",
        "#EXTM3U\nhttp://127.0.0.1:1/x.wav\n",
        "/etc/passwd is no sound at all",
        "RIFFxxxxWAVE",
        "RIFFxxxxWAVEfmt and then nothing that could be played",
        "ID3 and no song at all"
      })
  void whatIsNoSoundIsNotConverted(String content) throws IOException {
    Files.write(from, content.getBytes(UTF_8));
    assertThat(sounds().convert(from, to, MOST)).isEmpty();
  }

  @Test
  void aWavThatBreaksOffIsAsLongAsItIs() throws IOException {
    byte[] whole = SoundFixtures.wav(2);
    Files.write(from, Arrays.copyOf(whole, whole.length / 2));
    assertThat(sounds().convert(from, to, MOST).orElse(Duration.ZERO))
        .isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void withoutTheConverterNothingIsSound() throws IOException {
    Files.write(from, SoundFixtures.wav(1));
    assertThatThrownBy(() -> new SoxSounds(Path.of("/no/such/sox")).convert(from, to, MOST))
        .isInstanceOf(IOException.class);
  }
}
