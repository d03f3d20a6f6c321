package io.lianxi.ivr.chat.search;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.ChatAddress;

/** The index in memory. */
class MemoryTranscriptsTest extends TranscriptsContract {
  @Override
  Transcripts transcripts() {
    return new MemoryTranscripts();
  }

  @Override
  ContactId conversation(ChatAddress address) {
    return ContactId.random();
  }
}
