package io.lianxi.desktop.chat;

import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor's talk needs. */
record ChatDesk(
    Chats chats,
    Messages messages,
    Conversations conversations,
    ChatFiles files,
    ChatFeed feed,
    Standings standings,
    VisitorDoor door,
    JsonMapper json,
    Clock clock) {}
