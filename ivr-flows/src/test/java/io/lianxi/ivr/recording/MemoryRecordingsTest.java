package io.lianxi.ivr.recording;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MemoryRecordingsTest extends RecordingsContract {
  MemoryRecordingsTest(@TempDir Path folder) {
    super(folder);
  }

  @Override
  RecordingStore store() {
    return new MemoryRecordings();
  }
}
