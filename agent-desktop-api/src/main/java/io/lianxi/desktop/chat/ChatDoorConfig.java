package io.lianxi.desktop.chat;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.live.OpenSocket;
import io.lianxi.desktop.login.Accounts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.guest.Conference;
import io.lianxi.ivr.chat.guest.Guests;
import io.lianxi.ivr.chat.outbox.Refusals;
import io.lianxi.ivr.chat.outbox.TypingSigns;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ivr.chat.web.FileSeals;
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
      Introductions introductions,
      Customers customers,
      MinuteCounts counts,
      @Value("${lianxi.chat.sockets-per-address:30}") int sockets,
      @Value("${lianxi.chat.visitors-per-minute:30}") int visitors,
      Clock clock) {
    VisitorDoor.Limits limits = new VisitorDoor.Limits(sockets, visitors);
    return new VisitorDoor(tokens, profiles, introductions, customers, counts, limits, clock);
  }

  @Bean
  OpenSocket chatSocket(
      Chats chats,
      Messages messages,
      Conversations conversations,
      ChatFiles files,
      FileSeals seals,
      ChatFeed feed,
      VisitorDoor door,
      Contacts contacts,
      Agents agents,
      Accounts accounts,
      JsonMapper json,
      Clock clock) {
    Standings standings = new Standings(contacts, agents, accounts, clock);
    return new ChatSocket(
        new ChatDesk(
            chats, messages, conversations, files, seals, feed, standings, door, json, clock));
  }

  @Bean
  ChatAccess chatAccess(Chats chats, Contacts contacts, ContactHistory history, Guests guests) {
    return new ChatAccess(chats, contacts, history, guests);
  }

  @Bean
  ConferenceApi conferenceApi(ChatAccess access, Conference conference, Guests guests) {
    return new ConferenceApi(access, conference, guests);
  }

  @Bean
  Written written(ChatFiles files, Articles articles) {
    return new Written(files, articles);
  }

  @Bean
  ChatApi chatApi(
      ChatAccess access,
      Messages messages,
      Conversations conversations,
      Refusals refusals,
      TypingSigns typing,
      Written written) {
    return new ChatApi(access, messages, conversations, refusals, typing, written);
  }

  @Bean
  ChatFileApi chatFileApi(
      ChatAccess access,
      ChatFiles files,
      AttachmentCheck check,
      WebTokens tokens,
      FileSeals seals,
      Clock clock) {
    ChatFileApi.Visitors visitors = new ChatFileApi.Visitors(tokens, seals);
    return new ChatFileApi(access, files, check, visitors, clock);
  }

  @Bean
  QuickReplyApi quickReplyApi(JdbcClient jdbc) {
    return new QuickReplyApi(new PostgresQuickReplies(jdbc));
  }
}
