package io.lianxi.ivr.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.ivr.sound.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
  private static final Studio.Label SONG = new Studio.Label("song", Language.ZH, "admin");

  private final MemoryRecordings store = new MemoryRecordings();
  private final Path folder;

  StudioTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Studio.Outcome take(Sounds sounds) throws IOException {
    SharedRecordings shared = new SharedRecordings(store, folder, new FolderRecordings(folder));
    return new Studio(store, shared, sounds, Clock.systemUTC()).take(SONG, new byte[] {1, 2});
  }

  private static Sounds of(Duration length) {
    return (from, to, most) -> {
      Files.write(to, new byte[] {3});
      return Optional.of(length);
    };
  }

  @Test
  void whatCanBeConvertedIsKept() throws IOException {
    assertThat(take(of(Studio.LONGEST))).isEqualTo(Studio.Outcome.TAKEN);
    assertThat(store.all()).hasSize(1);
  }

  @Test
  void whatIsNoSoundOrTooLongIsNot() throws IOException {
    assertThat(take((from, to, most) -> Optional.empty())).isEqualTo(Studio.Outcome.NO_SOUND);
    assertThat(take(of(Studio.LONGEST.plusMillis(1)))).isEqualTo(Studio.Outcome.TOO_LONG);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void aMachineThatCannotConvertSaysSo() throws IOException {
    Sounds missing =
        (from, to, most) -> {
          throw new IOException("no such program");
        };
    assertThat(take(missing)).isEqualTo(Studio.Outcome.NOT_CONVERTED);
    assertThat(store.all()).isEmpty();
  }
}
