package io.lianxi.desktop.chat;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.live.OpenSocket;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.web.WebTokens;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.ticket.attachment.AttachmentCheck;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The doors through which visitors and agents write. */
@Configuration(proxyBeanMethods = false)
public class ChatDoorConfig {

  @Bean
  ChatFeed chatFeed() {
    return new ChatFeed();
  }

  @Bean
  FeedReader chatReader(EventFeed feed, ChatFeed talks) {
    return new FeedReader("visitors", feed, feed::end, talks::accept);
  }

  @Bean
  VisitorDoor visitorDoor(
      WebTokens tokens,
      Profiles profiles,
      Customers customers,
      MinuteCounts counts,
      @Value("${lianxi.chat.sockets-per-address:30}") int sockets,
      @Value("${lianxi.chat.visitors-per-minute:30}") int visitors,
      Clock clock) {
    VisitorDoor.Limits limits = new VisitorDoor.Limits(sockets, visitors);
    return new VisitorDoor(tokens, profiles, customers, counts, limits, clock);
  }

  @Bean
  OpenSocket chatSocket(
      Chats chats,
      Messages messages,
      Conversations conversations,
      ChatFiles files,
      ChatFeed feed,
      VisitorDoor door,
      Contacts contacts,
      Agents agents,
      JsonMapper json,
      Clock clock) {
    Standings standings = new Standings(contacts, agents, clock);
    return new ChatSocket(
        new ChatDesk(chats, messages, conversations, files, feed, standings, door, json, clock));
  }

  @Bean
  ChatAccess chatAccess(Chats chats, Contacts contacts, ContactHistory history) {
    return new ChatAccess(chats, contacts, history);
  }

  @Bean
  ChatApi chatApi(
      ChatAccess access,
      Messages messages,
      Conversations conversations,
      ChatFiles files,
      Articles articles) {
    return new ChatApi(access, messages, conversations, new Written(files, articles));
  }

  @Bean
  ChatFileApi chatFileApi(
      ChatAccess access, ChatFiles files, AttachmentCheck check, WebTokens tokens, Clock clock) {
    return new ChatFileApi(access, files, check, tokens, clock);
  }

  @Bean
  QuickReplyApi quickReplyApi(JdbcClient jdbc) {
    return new QuickReplyApi(new PostgresQuickReplies(jdbc));
  }
}
