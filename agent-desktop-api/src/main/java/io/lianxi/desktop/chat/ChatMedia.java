package io.lianxi.desktop.chat;

import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Content.MediaKind;
import io.lianxi.ivr.chat.file.ChatFile;

/** What a file is in a conversation. */
final class ChatMedia {
  private ChatMedia() {}

  static Content of(ChatFile file) {
    return new Content.Media(
        kind(file.type()), file.id().toString(), file.name(), file.type(), file.size());
  }

  private static MediaKind kind(String type) {
    return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
      case "image" -> MediaKind.IMAGE;
      case "audio" -> MediaKind.VOICE;
      case "video" -> MediaKind.VIDEO;
      default -> MediaKind.FILE;
    };
  }
}
