package io.lianxi.desktop.chat;

import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.web.FileSeals;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor's talk needs. */
record ChatDesk(
    Chats chats,
    Messages messages,
    Conversations conversations,
    ChatFiles files,
    FileSeals seals,
    ChatFeed feed,
    Standings standings,
    VisitorDoor door,
    JsonMapper json,
    Clock clock) {

  /** How the visitor sees messages: with addresses of files that are good for a while. */
  MessageView.Reader reader() {
    return new MessageView.Reader(
        file -> VisitorFiles.address(file, seals, clock.instant()), standings::name);
  }
}
