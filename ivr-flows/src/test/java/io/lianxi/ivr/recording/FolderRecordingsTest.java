package io.lianxi.ivr.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRecordingsTest {
  private static Recordings recordings(Path folder) throws IOException {
    for (String file : new String[] {"both.wav", "both.en.wav", "one.zh.wav"}) {
      Files.createFile(folder.resolve(file));
    }
    return new FolderRecordings(folder);
  }

  @Test
  void theOneInTheLanguageComesBeforeTheOneForAll(@TempDir Path folder) throws IOException {
    Recordings recordings = recordings(folder);
    assertThat(recordings.file("both", Language.EN)).contains(folder.resolve("both.en"));
    assertThat(recordings.file("both", Language.ZH)).contains(folder.resolve("both"));
    assertThat(recordings.file("one", Language.ZH)).contains(folder.resolve("one.zh"));
    assertThat(recordings.file("one", Language.EN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "", "../both", "both.en", "BOTH", "both/"})
  void whatIsNoNameOfARecordingIsNone(String name, @TempDir Path folder) throws IOException {
    assertThat(recordings(folder).file(name, Language.EN)).isEmpty();
  }
}
