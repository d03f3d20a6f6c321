package io.lianxi.ivr.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of recordings does. */
abstract class RecordingsContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");

  private final Path folder;

  RecordingsContract(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A store without recordings. */
  abstract RecordingStore store();

  private static Recording recording(String name, @Nullable Language language, String hash) {
    return new Recording(name, language, hash, Duration.ofMillis(1_234), "admin", T0);
  }

  private static byte[] sound(int value) {
    return new byte[] {(byte) value, 0, -1};
  }

  @Test
  void whatIsPutInIsFoundWithItsSound() {
    RecordingStore store = store();
    assertThat(store.all()).isEmpty();
    assertThat(store.sound("h1")).isEmpty();
    long before = store.revision();
    assertThat(store.put(recording("song", Language.ZH, "h1"), sound(1))).isTrue();
    assertThat(store.put(recording("song", null, "h2"), sound(2))).isTrue();
    assertThat(store.all())
        .containsExactly(recording("song", null, "h2"), recording("song", Language.ZH, "h1"));
    assertThat(store.sound("h1").orElseThrow()).isEqualTo(sound(1));
    assertThat(store.revision()).isGreaterThan(before);
  }

  @Test
  void theNewerOneReplacesTheOneOfItsNameAndLanguage() {
    RecordingStore store = store();
    store.put(recording("song", Language.EN, "h1"), sound(1));
    store.put(recording("song", Language.EN, "h2"), sound(2));
    assertThat(store.all()).containsExactly(recording("song", Language.EN, "h2"));
    assertThat(store.sound("h1")).isEmpty();
  }

  @Test
  void whatIsTakenOutIsGone() {
    RecordingStore store = store();
    store.put(recording("song", Language.EN, "h1"), sound(1));
    assertThat(store.remove("song", null)).isFalse();
    assertThat(store.remove("song", Language.EN)).isTrue();
    assertThat(store.all()).isEmpty();
  }

  @Test
  void thereAreNoMoreThanTheLimit() {
    RecordingStore store = store();
    for (int i = 0; i < RecordingStore.MOST; i++) {
      assertThat(store.put(recording("r" + i, null, "h" + i), sound(i))).isTrue();
    }
    assertThat(store.put(recording("more", null, "h"), sound(1))).isFalse();
    assertThat(store.put(recording("r7", null, "h"), sound(1))).as("one instead").isTrue();
  }

  @Test
  void theOneInTheLanguageIsPlayedBeforeTheOneForAll() {
    RecordingStore store = store();
    store.put(recording("song", Language.ZH, "h1"), sound(1));
    store.put(recording("song", null, "h2"), sound(2));
    SharedRecordings shared = new SharedRecordings(store, folder, new NoRecordings());
    assertThat(shared.names()).containsExactly("song");
    assertThat(shared.file("song", Language.ZH)).contains(folder.resolve("h1"));
    assertThat(shared.file("song", Language.EN)).contains(folder.resolve("h2"));
    assertThat(folder.resolve("h1.wav")).hasBinaryContent(sound(1));
    assertThat(shared.file("other", Language.EN)).isEmpty();
  }

  @Test
  void anotherCopyPlaysANewerOneWhenItHasLooked() {
    RecordingStore store = store();
    SharedRecordings there = new SharedRecordings(store, folder, new NoRecordings());
    assertThat(there.names()).isEmpty();
    store.put(recording("song", null, "h1"), sound(1));
    there.refresh();
    assertThat(there.file("song", Language.EN)).contains(folder.resolve("h1"));
    store.put(recording("song", null, "h2"), sound(2));
    there.refresh();
    assertThat(there.file("song", Language.EN)).contains(folder.resolve("h2"));
    there.tidy();
    assertThat(folder.resolve("h1.wav")).doesNotExist();
    assertThat(folder.resolve("h2.wav")).exists();
  }
}
