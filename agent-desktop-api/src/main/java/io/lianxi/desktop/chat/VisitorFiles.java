package io.lianxi.desktop.chat;

import io.lianxi.ivr.chat.web.FileSeals;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where visitors have files from. */
final class VisitorFiles {
  private static final String WHERE = "/api/chat/files/";

  private VisitorFiles() {}

  /** The address of {@code file} from {@code now} on, for a while. */
  static String address(String file, FileSeals seals, Instant now) {
    Optional<UUID> id = Written.uuid(file);
    return WHERE + file + id.map(it -> "?seal=" + seals.seal(it, now)).orElse("");
  }
}
