package io.lianxi.ivr.chat.file;

import java.util.Optional;
import java.util.UUID;

/** The files of chats, for good. */
public interface ChatFiles {
  /** An address has no more than this in a day. */
  int MOST_A_DAY = 100;

  /** The largest, in bytes. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** Keeps the file; false, with nothing kept, when the address has enough of the last 24 hours. */
  boolean add(ChatFile file, byte[] body);

  /** The file of this id. */
  Optional<ChatFile> find(UUID id);

  /** What is in it; empty when there is no such file. */
  Optional<byte[]> body(UUID id);
}
