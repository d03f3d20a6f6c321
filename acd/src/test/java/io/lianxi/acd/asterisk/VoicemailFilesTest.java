package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.Voicemail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemailFilesTest {
  private final ContactId contact = ContactId.random();

  private void spoken(Path folder, int bytes) throws IOException {
    Files.write(folder.resolve(contact + "-voicemail.wav"), new byte[bytes]);
  }

  @Test
  void aMessageIsAsLongAsItsSound(@TempDir Path folder) throws IOException {
    spoken(folder, 44 + 3 * 16_000 + 15_999);
    assertThat(new VoicemailFiles(folder).of(contact))
        .contains(new Voicemail(contact + "-voicemail.wav", Duration.ofSeconds(3)));
  }

  @Test
  void whoSaidNothingLeftNone(@TempDir Path folder) throws IOException {
    assertThat(new VoicemailFiles(folder).of(contact)).isEmpty();
    spoken(folder, 0);
    assertThat(new VoicemailFiles(folder).of(contact)).isEmpty();
    spoken(folder, 44 + 15_999);
    assertThat(new VoicemailFiles(folder).of(contact)).isEmpty();
  }
}
